package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.PrintedBefore;

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
	 * What may be learned from it about where news stands.
	 * @return its place, or empty when it has no section of today or leads nowhere
	 */
	public Optional<Printed> placed() {
		Section section = this.entry.section();
		URI address = this.entry.address();
		return (section != null && address != null)
				? Optional.of(new Printed(this.month, section, null, address, this.entry.title(), this.entry.text()))
				: Optional.empty();
	}

	/**
	 * Where it stands, for people.
	 * @return such as “printed in the issue of March 2025 under Servers”
	 */
	String words() {
		Section section = this.entry.section();
		String under = (section != null) ? " under " + section.label() : "";
		return PrintedBefore.PRINTED + MONTH.format(this.month) + under;
	}

}
