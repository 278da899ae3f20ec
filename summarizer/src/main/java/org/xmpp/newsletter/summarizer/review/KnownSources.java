package org.xmpp.newsletter.summarizer.review;

import java.util.Collection;

import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.wording.Specifications;

import org.springframework.stereotype.Component;

/**
 * Collects all that the text of an entry may draw from: its items, what was printed
 * before, and what XEPs are called.
 */
@Component
class KnownSources {

	private final PastIssues pastIssues;

	private final Specifications specifications;

	KnownSources(PastIssues pastIssues, Specifications specifications) {
		this.pastIssues = pastIssues;
		this.specifications = specifications;
	}

	Sources of(Collection<Item> items) {
		return Sources.of(items, this.pastIssues.of(items)).naming(this.specifications.titles());
	}

}
