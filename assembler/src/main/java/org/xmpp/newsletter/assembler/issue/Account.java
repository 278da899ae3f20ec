package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.markdown.Markdown;

/**
 * Where every entry of a month went: each is printed, or it is not and there is a reason.
 *
 * @param printed what is printed, in print order
 * @param unprinted what is not
 * @param changes what became of every specification change
 */
record Account(List<Printed> printed, List<Unprinted> unprinted, List<Changed> changes) {

	public Account {
		printed = List.copyOf(printed);
		unprinted = List.copyOf(unprinted);
		// Issues released before these were accounted for have none.
		changes = (changes != null) ? List.copyOf(changes) : List.of();
	}

	/**
	 * The account to hand on.
	 * @return Markdown
	 */
	public String markdown() {
		StringBuilder text = new StringBuilder("# What became of everything\n\n## Printed\n\n");
		this.printed.forEach((entry) -> line(text, entry.position() + ". ", entry.title(),
				entry.section() + ((entry.since() != null) ? "; " + entry.since() : "")));
		text.append("\n## Not printed\n\n");
		this.unprinted.forEach((entry) -> line(text, "- ", entry.title(), entry.reason()));
		text.append("\n## Specification changes\n\n");
		this.changes.forEach(
				(change) -> line(text, "- ", change.label(), (change.fate().words() + " " + change.reason()).strip()));
		return text.toString();
	}

	private static void line(StringBuilder text, String marker, String what, String words) {
		text.append(marker).append("**").append(Markdown.words(what)).append("**: ");
		text.append(Markdown.words(words)).append('\n');
	}

	/**
	 * Counts what is accounted for.
	 * @return how many entries and specification changes there are
	 */
	public int total() {
		return this.printed.size() + this.unprinted.size() + this.changes.size();
	}

	/**
	 * A printed entry.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param section the heading it stands under
	 * @param position its place in the issue, from 1
	 * @param since what was decided after the release and is not in print, or null
	 */
	record Printed(UUID entry, String title, String section, int position, @Nullable String since) {

		Printed since(@Nullable String decision) {
			return new Printed(this.entry, this.title, this.section, this.position, decision);
		}

	}

	/**
	 * An entry that is not printed.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param cause the kind of reason
	 * @param reason why, in words
	 */
	record Unprinted(UUID entry, String title, Cause cause, String reason) {
	}

	/**
	 * A specification change.
	 *
	 * @param change its identity
	 * @param label the XEP or the proposal with what happened to it
	 * @param fate what became of it
	 * @param reason why it was edited or left out, with who, perhaps empty
	 */
	record Changed(UUID change, String label, Fate fate, String reason) {
	}

	/**
	 * What became of a specification change.
	 */
	enum Fate {

		PRINTED, EDITED, LEFT_OUT, SAME_AS_ANOTHER, NO_PLACE;

		/**
		 * Names what became of it for people.
		 * @return in lower case
		 */
		public String words() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	/**
	 * Why an entry is not printed.
	 */
	enum Cause {

		WITHDRAWN, PRINTED_BEFORE, TOO_LATE

	}

}
