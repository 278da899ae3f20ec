package org.xmpp.newsletter.summarizer.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place in the order of what happened. Whatever comes later has a higher one, although
 * transactions end in another order than they begin.
 *
 * @param xact the transaction
 * @param id the row
 */
public record Cursor(long xact, long id) implements Comparable<Cursor> {

	/** Before everything. */
	public static final Cursor START = new Cursor(0, 0);

	private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

	/**
	 * Reads a cursor.
	 * @param text as a page or browser names it
	 * @return the cursor, or empty when it is none
	 */
	public static Optional<Cursor> of(@Nullable String text) {
		Matcher matcher = FORM.matcher(String.valueOf(text));
		return matcher.matches()
				? Optional.of(new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
				: Optional.empty();
	}

	@Override
	public int compareTo(Cursor other) {
		return (this.xact != other.xact) ? Long.compare(this.xact, other.xact) : Long.compare(this.id, other.id);
	}

	@Override
	public String toString() {
		return this.xact + "-" + this.id;
	}

}
