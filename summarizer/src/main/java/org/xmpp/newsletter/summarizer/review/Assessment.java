package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
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
			.forEach((finding) -> concerns.add("“" + finding.token().text() + "”" + Concerns.NOT_BACKED));
		concerns.addAll(Suspicions.of(text, sources));
		if (placement.confidence() == Confidence.LOW) {
			concerns.add(Concerns.SECTION);
		}
		if (!text.fits()) {
			concerns.add("The text is " + (text.length() - Paragraph.LONGEST) + Concerns.TOO_LONG);
		}
		if (text.hasBrokenLink()) {
			concerns.add(Concerns.BROKEN_LINK);
		}
		if (!text.isOneParagraph()) {
			concerns.add(Concerns.PARAGRAPHS);
		}
		return concerns;
	}

}
