package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One item of a demo feed with its later edit.
 *
 * @param guid its identifier in the feed
 * @param link its page
 * @param title its title, as hostile as it likes
 * @param published the date it bears
 * @param html its text
 * @param author who wrote it
 * @param visibleFrom when it appears, if not at the date it bears
 * @param edited how it was changed after publication
 */
public record DemoItem(String guid, URI link, String title, Instant published, String html, @Nullable String author,
		@Nullable Instant visibleFrom, @Nullable Edit edited) {

	/**
	 * A later change of the text.
	 *
	 * @param at when
	 * @param html the whole text from then on
	 */
	public record Edit(Instant at, String html) {
	}

	boolean visible(Instant now) {
		return !appeared().isAfter(now);
	}

	String html(Instant now) {
		return (this.edited != null && !this.edited.at().isAfter(now)) ? this.edited.html() : this.html;
	}

	/** When the item last changed: the date that platforms call "updated". */
	Instant updated(Instant now) {
		return (this.edited != null && !this.edited.at().isAfter(now)) ? this.edited.at() : this.published;
	}

	Instant lastChange(Instant now) {
		Instant updated = updated(now);
		return updated.isAfter(appeared()) ? updated : appeared();
	}

	private Instant appeared() {
		return (this.visibleFrom != null) ? this.visibleFrom : this.published;
	}

}
