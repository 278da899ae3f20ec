package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
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
		if (sources.evidence()
			.stream()
			.anyMatch((part) -> part.field().equals("title") && Suspicion.isMarkup(part.text()))) {
			concerns.add(Concerns.MARKUP_IN_TITLE);
		}
		else if (Suspicion.isMarkup(text.plain())) {
			concerns.add(Concerns.MARKUP_IN_TEXT);
		}
		Stream.concat(sources.evidence().stream().map(Evidence::text), Stream.of(text.plain()))
			.flatMap((part) -> Suspicion.toMachines(part).stream())
			.findFirst()
			.ifPresent((suspect) -> concerns.add(Concerns.TO_MACHINES.formatted(suspect.quote())));
		sources.suspects()
			.stream()
			.collect(Collectors.toMap(Suspect::kind, Suspicions::words, (first, _) -> first,
					() -> new EnumMap<>(Suspect.Kind.class)))
			.values()
			.forEach(concerns::add);
		return concerns;
	}

	/** One of a kind is enough to have a look. */
	private static String words(Suspect suspect) {
		return (switch (suspect.kind()) {
			case TO_MACHINES -> Concerns.TO_MACHINES;
			case INVISIBLE -> Concerns.INVISIBLE;
			case DIRECTION -> Concerns.DIRECTION;
			case LINK -> Concerns.LINK;
			case ADDRESS -> Concerns.ADDRESS;
		}).formatted(suspect.quote());
	}

}
