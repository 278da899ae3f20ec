package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.section.Placement;

/**
 * The short text proposed for the newsletter about one story, and what was decided on it.
 *
 * @param id its identity, the same whenever the log is read again
 * @param story the story's key
 * @param sequence 0 for the first entry of the story, then its follow-ups
 * @param version counts decisions and changes; a decision names the one it is made on
 * @param month the issue it stands in
 * @param state what was decided
 * @param placement its section
 * @param draft its text and what goes with it
 * @param items the items it tells of, at the revisions it was written from
 * @param edited whether a person wrote the text, so that no draft replaces it
 * @param placed whether a person chose the section
 * @param concerns what stops the one-key approval, in words
 * @param flags what its sources changed since it was approved or edited
 * @param printed the issue it was printed in, or null
 */
public record Entry(UUID id, String story, int sequence, int version, YearMonth month, EntryState state,
		Placement placement, Draft draft, List<Told> items, boolean edited, boolean placed, List<String> concerns,
		List<Flag> flags, @Nullable YearMonth printed) {

	public Entry {
		items = List.copyOf(items);
		concerns = List.copyOf(concerns);
		flags = List.copyOf(flags);
	}

	/**
	 * Whether one key may approve it.
	 * @return true when it is open, nothing speaks against it, and its sources say what
	 * they said when its text was written
	 */
	public boolean isSafe() {
		return this.state.isOpen() && this.concerns.isEmpty() && this.flags.isEmpty();
	}

	/**
	 * Whether it tells of releases.
	 * @return false for a post
	 */
	public boolean isRelease() {
		return this.story.startsWith("releases:");
	}

	/**
	 * Whether it may be approved together with others.
	 * @return true when it is safe and no model wrote of it, which somebody should read
	 */
	public boolean isRoutine() {
		return isSafe() && !(this.draft.maker() instanceof Maker.Model);
	}

	/**
	 * Whether it is offered again for each month.
	 * @return true for what an editor declared as standing
	 */
	public boolean isStanding() {
		return this.story.startsWith(StandingItem.STORY);
	}

	List<UUID> itemIds() {
		return this.items.stream().map(Told::id).toList();
	}

	/** What a person has seen now, with what speaks against it. */
	Entry seen(List<Told> told, List<String> found) {
		return new Entry(this.id, this.story, this.sequence, this.version, this.month, this.state, this.placement,
				this.draft, told, this.edited, this.placed, found, List.of(), this.printed);
	}

	/** The same version, looked at again. */
	Entry with(List<String> found, List<Flag> raised) {
		return new Entry(this.id, this.story, this.sequence, this.version, this.month, this.state, this.placement,
				this.draft, this.items, this.edited, this.placed, found, raised, this.printed);
	}

	Entry moved(EntryState next, YearMonth to) {
		return new Entry(this.id, this.story, this.sequence, this.version + 1, to, next, this.placement, this.draft,
				this.items, this.edited, this.placed, this.concerns, this.flags, this.printed);
	}

	Entry changed(Draft text, Placement place, YearMonth to, boolean byHand, boolean placedByHand) {
		return new Entry(this.id, this.story, this.sequence, this.version + 1, to, this.state, place, text, this.items,
				byHand, placedByHand, this.concerns, this.flags, this.printed);
	}

	Entry retold(List<Told> told, Draft text, Placement place) {
		return new Entry(this.id, this.story, this.sequence, this.version + 1, this.month, this.state, place, text,
				told, this.edited, this.placed, this.concerns, this.flags, this.printed);
	}

	/** The same with or without a person as the author of its text. */
	Entry byHand(boolean written) {
		return new Entry(this.id, this.story, this.sequence, this.version, this.month, this.state, this.placement,
				this.draft, this.items, written, this.placed, this.concerns, this.flags, this.printed);
	}

	/**
	 * What an editor has not seen makes a new version, so that no old page decides on it.
	 */
	Entry checked(List<String> found, List<Flag> raised) {
		boolean unseen = this.state.isOpen() && !(found.equals(this.concerns) && raised.equals(this.flags));
		Entry next = with(found, raised);
		return unseen ? next.moved(this.state, this.month) : next;
	}

	EntryContent content() {
		return new EntryContent(this.month, this.placement.section().id(), this.draft.project(), this.draft.family(),
				this.draft.title(), this.draft.text(), this.draft.language(), this.draft.happened(), itemIds(),
				this.draft.links(), this.draft.figures());
	}

	/**
	 * An item as an entry tells it.
	 *
	 * @param id the item
	 * @param revision the revision that the text was written from
	 */
	public record Told(UUID id, int revision) {
	}

	/**
	 * A source says something else than it said when the text was approved.
	 *
	 * @param item the item
	 * @param what which part of it: title, link, version, date or text; item when all of
	 * it is new
	 * @param then what it said
	 * @param now what it says
	 */
	public record Flag(UUID item, String what, String then, String now) {

		/** The item came to the story later. */
		public static final String MORE = "item";

	}

}
