package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;

/**
 * Decides what stops the one-key approval of an entry.
 */
final class Assessment {

	private Assessment() {
	}

	static List<String> concerns(Paragraph text, Placement placement, Sources sources) {
		List<String> concerns = new ArrayList<>();
		Backing.check(text, sources)
			.stream()
			.filter((finding) -> !finding.isBacked())
			.forEach(
					(finding) -> concerns.add("“%s” does not stand in the sources.".formatted(finding.token().text())));
		if (placement.confidence() == Confidence.LOW) {
			concerns.add("The section is a guess.");
		}
		if (!text.fits()) {
			concerns.add("The text is %d characters too long.".formatted(text.length() - Paragraph.LONGEST));
		}
		if (text.hasBrokenLink()) {
			concerns.add("A link in the text is broken.");
		}
		if (!text.isOneParagraph()) {
			concerns.add("The text is more than one paragraph.");
		}
		return concerns;
	}

}
