package org.xmpp.newsletter.summarizer.memory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.xmpp.newsletter.summarizer.section.Section;

/**
 * An entry and the issue in which it was printed.
 *
 * @param month the last month that the issue covers
 * @param appeared when the issue appeared
 * @param origin where the newsroom knows it from
 * @param entry the entry
 */
public record Remembered(YearMonth month, LocalDate appeared, Origin origin, PrintedEntry entry) {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	/**
	 * Whether it was printed before the news of a month: in an issue of an earlier month,
	 * or in one that is known to be out by now. What comes with the newsroom may be
	 * younger than the time in which it lives.
	 */
	boolean isBefore(YearMonth of, LocalDate today) {
		return this.month.isBefore(of) || (this.origin != Origin.SHIPPED && !this.appeared.isAfter(today));
	}

	/**
	 * Where it stands, for people.
	 * @return such as “printed in the issue of March 2025 under Servers”
	 */
	String words() {
		Section section = this.entry.section();
		String under = (section != null) ? " under " + section.label() : "";
		return "printed in the issue of " + MONTH.format(this.month) + under;
	}

}
