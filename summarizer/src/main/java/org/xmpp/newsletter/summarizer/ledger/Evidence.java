package org.xmpp.newsletter.summarizer.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A text and where it is from.
 *
 * @param item the item, or null for what is registered about the project
 * @param revision the revision of the item, or 0
 * @param field which part of it
 * @param text plain text
 * @param written when it was published, as far as known
 * @param mentions what it mentions
 */
public record Evidence(@Nullable UUID item, int revision, String field, String text, @Nullable LocalDate written,
		List<Mention> mentions) {

	private static final int AROUND = 40;

	public Evidence {
		mentions = List.copyOf(mentions);
	}

	static Evidence of(@Nullable UUID item, int revision, String field, String text, @Nullable LocalDate written) {
		String words = field.equals("link") ? text.replace('/', '\n') : text;
		return new Evidence(item, revision, field, text, written, Mentions.in(words));
	}

	boolean names() {
		return this.field.equals("title") || this.field.equals("link") || this.field.equals("project");
	}

	Place place(int start, int end) {
		return new Place(this.item, this.revision, this.field, start, end, quote(start, end));
	}

	/** The token with some words around it, within its line. */
	private String quote(int start, int end) {
		int from = Math.max(this.text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - AROUND);
		int line = this.text.indexOf('\n', end);
		int to = Math.min((line < 0) ? this.text.length() : line, end + AROUND);
		int first = (from == 0 || this.text.charAt(from - 1) == '\n' || from >= start) ? Math.min(from, start)
				: Math.min(start, this.text.indexOf(' ', from) + 1);
		int cut = this.text.lastIndexOf(' ', to);
		int last = (to == this.text.length() || this.text.charAt(to) == '\n' || cut < end) ? Math.max(to, end) : cut;
		return this.text.substring(first, last).strip();
	}

}
