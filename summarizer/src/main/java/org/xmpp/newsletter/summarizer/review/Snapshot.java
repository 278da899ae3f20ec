package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.section.Placement;

/**
 * An entry as it stood before or after a decision.
 *
 * @param month the issue it stood in
 * @param state what had been decided
 * @param detail what belonged to the state
 * @param placement its section
 * @param draft its text
 * @param items the items it told of
 * @param edited whether a person had written the text
 * @param placed whether a person had chosen the section
 */
record Snapshot(YearMonth month, String state, @Nullable String detail, Placement placement, Draft draft,
		List<Told> items, boolean edited, boolean placed) {

	Snapshot {
		items = List.copyOf(items);
	}

	static Snapshot of(Entry entry) {
		return new Snapshot(entry.month(), entry.state().word(), entry.state().detail(), entry.placement(),
				entry.draft(), entry.items(), entry.edited(), entry.placed());
	}

	/**
	 * Takes back what a decision changed and nothing else, so that what happened to the
	 * entry otherwise stays.
	 * @param now the entry as it is
	 * @param after the entry as the decision left it
	 * @return the entry as it would be without the decision, in a new version
	 */
	Entry restore(Entry now, Snapshot after) {
		boolean decided = !this.state.equals(after.state);
		EntryState before = EntryState.of(this.state, this.detail);
		boolean moved = !this.month.equals(after.month);
		Entry placed = now.moved(decided ? before : now.state(), moved ? this.month : now.month());
		boolean written = !this.draft.text().equals(after.draft.text());
		boolean regrouped = !ids(this.items).equals(ids(after.items));
		return new Entry(now.id(), now.story(), now.sequence(), placed.version(), placed.month(), placed.state(),
				this.placement.equals(after.placement) ? now.placement() : this.placement,
				drafted(now, after, written || regrouped), regrouped ? this.items : now.items(),
				(this.edited == after.edited) ? now.edited() : this.edited,
				(this.placed == after.placed) ? now.placed() : this.placed, now.concerns(), now.flags(), now.printed());
	}

	/** Text and figures go back each by itself. */
	private Draft drafted(Entry now, Snapshot after, boolean text) {
		boolean pictured = !this.draft.figures().equals(after.draft.figures());
		return (text ? this.draft : now.draft()).withFigures((pictured ? this.draft : now.draft()).figures());
	}

	private static List<UUID> ids(List<Told> items) {
		return items.stream().map(Told::id).toList();
	}

}
