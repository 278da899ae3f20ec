package org.xmpp.newsletter.aggregator.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.platform.page.Difference;

/**
 * A revision as text, with what it changed: what strangers wrote is not shown as markup.
 *
 * @param revision its number
 * @param title of this revision
 * @param text of this revision
 * @param seen when it was first seen
 * @param ours whether the text comes from the item's page and is no edit
 * @param dropped whether the text was given up after its time
 * @param changes what it changed, one for each of title, link, date and text that did
 */
record RevisionView(int revision, String title, String text, Instant seen, boolean ours, boolean dropped,
		List<Change> changes) {

	/**
	 * What changed.
	 */
	record Change(String what, Difference difference) {
	}

	/** The newest first. */
	static List<RevisionView> of(List<Revision> revisions) {
		List<RevisionView> views = new ArrayList<>();
		@Nullable Revision before = null;
		for (Revision revision : revisions) {
			views.add(of(revision, before));
			before = revision;
		}
		return views.reversed();
	}

	private static RevisionView of(Revision revision, @Nullable Revision before) {
		return new RevisionView(revision.revision(), revision.content().title(), Html.text(revision.content().html()),
				revision.seen(), revision.ours(), revision.dropped(),
				(before != null) ? changes(before, revision) : List.of());
	}

	private static List<Change> changes(Revision before, Revision after) {
		ItemContent old = before.content();
		ItemContent young = after.content();
		List<Change> changes = new ArrayList<>();
		add(changes, "Title", old.title(), young.title());
		add(changes, "Link", old.link().toString(), young.link().toString());
		add(changes, "Date", Objects.toString(old.published(), "none"), Objects.toString(young.published(), "none"));
		if (!before.dropped() && !after.dropped()) {
			add(changes, "Text", Html.text(old.html()), Html.text(young.html()));
		}
		return changes;
	}

	private static void add(List<Change> changes, String what, String before, String after) {
		if (!before.equals(after)) {
			changes.add(new Change(what, Difference.between(before, after)));
		}
	}

}
