package org.xmpp.newsletter.summarizer.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;

/**
 * A text says what no source says, and nobody has said that it is right all the same.
 */
class Unconfirmed extends Problem {

	private Unconfirmed(String detail, List<Unbacked> tokens) {
		super(ProblemType.UNCONFIRMED, detail);
		with("tokens", tokens);
	}

	/**
	 * Whoever approves names what is not backed, no less and no more: a yes to something
	 * else was given to another text.
	 */
	static void unless(Set<String> confirmed, List<Unbacked> unbacked) {
		Set<String> texts = unbacked.stream().map(Unbacked::text).collect(Collectors.toSet());
		if (!texts.equals(confirmed)) {
			throw new Unconfirmed(
					unbacked.isEmpty() ? "Everything stands in the sources now: there is nothing to confirm."
							: "It says what no source says: %s. Confirm exactly that, or mend the text."
								.formatted(words(unbacked)),
					unbacked);
		}
	}

	private static String words(List<Unbacked> unbacked) {
		return unbacked.stream()
			.map((token) -> token.kind() + " “" + token.text() + "”")
			.collect(Collectors.joining(", "));
	}

}
