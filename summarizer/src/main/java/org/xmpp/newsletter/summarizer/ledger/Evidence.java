package org.xmpp.newsletter.summarizer.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A text and where it is from.
 *
 * @param item the item, or null for what is registered about the project or was printed
 * of it
 * @param revision the revision of the item, or 0
 * @param field which part of it
 * @param text plain text
 * @param written when it was published, as far as known
 * @param mentions what it mentions
 */
public record Evidence(@Nullable UUID item, int revision, String field, String text, @Nullable LocalDate written,
		List<Mention> mentions) {

	/** These name the software itself, or what is told of it. */
	private static final Set<String> FIELDS = Set.of("title", "link", "project", "past");

	private static final int AROUND = 40;

	public Evidence {
		mentions = List.copyOf(mentions);
	}

	static Evidence of(@Nullable UUID item, int revision, String field, String text, @Nullable LocalDate written) {
		String words = field.equals("link") ? text.replace('/', '\n') : text;
		return new Evidence(item, revision, field, text, written, Mentions.in(words));
	}

	/**
	 * The same place with another text.
	 * @param other plain text
	 * @return evidence with what that text mentions
	 */
	public Evidence withText(String other) {
		return of(this.item, this.revision, this.field, other, this.written);
	}

	boolean names() {
		return FIELDS.contains(this.field);
	}

	/** Whether the XEP that its line names last before it is this one. */
	boolean isOfXep(Mention mention, String number) {
		return this.mentions.stream()
			.filter((other) -> other.kind() == Kind.XEP && other.end() <= mention.start())
			.reduce((_, last) -> last)
			.filter((xep) -> xep.key().equals(number)
					&& this.text.substring(xep.end(), mention.start()).indexOf('\n') < 0)
			.isPresent();
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
