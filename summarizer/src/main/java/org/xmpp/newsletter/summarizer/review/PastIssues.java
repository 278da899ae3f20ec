package org.xmpp.newsletter.summarizer.review;

import java.util.Collection;

import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;

import org.springframework.stereotype.Component;

/**
 * What issues that are out say of a project.
 */
@Component
class PastIssues {

	/**
	 * Looks the project of some items up.
	 * @param items items of one project, or of none
	 * @return its past, unknown for news without a project
	 */
	Past of(Collection<Item> items) {
		return Past.UNKNOWN;
	}

}
