package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Conflict;

/**
 * What the desk shows of an issue.
 *
 * @param issue the issue, as released or as it would be now
 * @param progress how far it is
 * @param release its release, or null
 * @param late what came too late for earlier issues and waits to be moved
 * @param draft what people made of the draft, or null
 * @param conflicts where people and the newsroom changed the same
 * @param overview what is there and what is missing, in figures
 */
record IssueView(Issue issue, Progress progress, @Nullable Release release, List<Late> late, @Nullable Draft draft,
		List<Conflict> conflicts, Overview overview) {

	/**
	 * An approved entry that missed the issue of its month.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param month the month it was approved for
	 */
	record Late(UUID entry, String title, String month) {
	}

}
