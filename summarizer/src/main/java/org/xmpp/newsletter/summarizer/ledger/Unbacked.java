package org.xmpp.newsletter.summarizer.ledger;

import java.util.List;

/**
 * A token that no source says, so that a person has to say whether it is right.
 *
 * @param kind what it is, in a word
 * @param text as it stands in the text; of a link where it leads
 * @param why what is missing, in words
 */
public record Unbacked(String kind, String text, String why) {

	/**
	 * Collects what the sources do not say.
	 * @param findings what was found for the tokens of a text
	 * @return each token once, in the order of the text
	 */
	public static List<Unbacked> in(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> !finding.isBacked())
			.map((finding) -> of(finding.token()))
			.distinct()
			.toList();
	}

	/**
	 * Says what is missing.
	 * @param token a token that is not backed
	 * @return it with the reason
	 */
	public static Unbacked of(Token token) {
		String kind = token.kind().word();
		return new Unbacked(kind, token.text(), (token.kind() == Kind.LINK) ? "no source leads to " + token.text()
				: "this " + kind + " does not stand in the sources");
	}

}
