package org.xmpp.newsletter.summarizer.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * An open entry whose middle somebody else than the rules may tell.
 *
 * @param entry its identity
 * @param version the version that it is about
 * @param section where it stands
 * @param draft the draft by rules
 * @param items its items, as they are now
 * @param sources everything that its text may draw from
 */
public record Assignment(UUID entry, int version, Section section, Draft draft, List<Item> items, Sources sources) {

	public Assignment {
		Objects.requireNonNull(draft.rest(), "the draft has no part that may be told otherwise");
		items = List.copyOf(items);
	}

	/**
	 * What stands before the middle.
	 * @return Markdown
	 */
	public String before() {
		return this.draft.text().substring(0, rest().start());
	}

	/**
	 * What stands behind the middle.
	 * @return Markdown, empty or with the space that parts it from the middle
	 */
	public String after() {
		return this.draft.text().substring(rest().end());
	}

	private Draft.Rest rest() {
		return Objects.requireNonNull(this.draft.rest());
	}

}
