package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Written;

/**
 * What the page of a writing shows.
 *
 * @param month the month of the issue
 * @param name the writing
 * @param heading what it is, for people
 * @param kind what can be written
 * @param content what stands in the form
 * @param seen the version that saving it takes the place of
 * @param versions all versions, the newest first
 * @param preview how it looks, as cleaned HTML, or null
 * @param trouble why it was not saved, or null
 * @param listed how the list of XEPs tells a specification change, or null
 */
record WritingView(YearMonth month, String name, String heading, Kind kind, Writing content, int seen,
		List<Written> versions, @Nullable String preview, @Nullable String trouble, @Nullable String listed) {

	WritingView(YearMonth month, String name, String heading, Kind kind, Writing content, List<Written> versions,
			@Nullable String listed) {
		this(month, name, heading, kind, content, versions.isEmpty() ? 0 : versions.getFirst().version(), versions,
				null, null, listed);
	}

	/** What somebody typed, shown again. */
	WritingView typed(Writing typed, @Nullable String why) {
		return new WritingView(this.month, this.name, this.heading, this.kind, typed, this.seen, this.versions,
				preview(typed), why, this.listed);
	}

	private static @Nullable String preview(Writing writing) {
		return switch (writing) {
			case Writing.Text(String text) -> Preview.of(text);
			case Writing.Block block ->
				Preview.of((block.title() != null) ? "### " + block.title() + "\n\n" + block.text() : block.text());
			case Writing.Change change -> (change.text() != null) ? Preview.of(change.text()) : null;
			case Writing.Thanks _, Writing.Order _, Writing.Events _ -> null;
		};
	}

	/**
	 * Whether it stands in the issue.
	 * @return false when nobody wrote it or it was taken away
	 */
	public boolean isThere() {
		return !this.versions.isEmpty() && this.versions.getFirst().content() != null;
	}

}
