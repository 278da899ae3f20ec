package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Evidence;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.suspicion.Suspect;
import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * Puts into words what is suspicious in a text and its sources.
 */
final class Suspicions {

	private Suspicions() {
	}

	static List<String> of(Paragraph text, Sources sources) {
		List<String> concerns = new ArrayList<>();
		if (sources.evidence().stream().anyMatch((part) -> part.field().equals("title") && isMarkup(part.text()))) {
			concerns.add(Concerns.MARKUP_IN_TITLE);
		}
		else if (isMarkup(text.plain())) {
			concerns.add(Concerns.MARKUP_IN_TEXT);
		}
		Stream.concat(sources.evidence().stream().map(Evidence::text), Stream.of(text.plain()))
			.flatMap((part) -> Suspicion.in(part).stream())
			.filter((suspect) -> suspect.kind() == Suspect.Kind.TO_MACHINES)
			.findFirst()
			.ifPresent((suspect) -> concerns.add(Concerns.TO_MACHINES.formatted(suspect.quote())));
		return concerns;
	}

	private static boolean isMarkup(String text) {
		return Suspicion.in(text).stream().anyMatch((suspect) -> suspect.kind() == Suspect.Kind.MARKUP);
	}

}
