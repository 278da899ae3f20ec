package org.xmpp.newsletter.aggregator.inspection;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ItemDetails;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.aggregator.read.Removed;

/**
 * Tells a person what reading makes of a document.
 */
public final class ReadReport {

	private static final int SHOWN = 20;

	private static final int LONGEST_TEXT = 160;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final PrintWriter out;

	/**
	 * Makes a report.
	 * @param out where the person reads
	 */
	public ReadReport(PrintWriter out) {
		this.out = out;
	}

	/**
	 * Tells what a feed shows.
	 * @param feed what was read
	 */
	public void tell(ReadFeed feed) {
		this.out.println("\"%s\" with %d items".formatted(feed.title(), feed.items().size()));
		line("About", feed.subtitle());
		line("Page", feed.link());
		line("Changed", day(feed.updated()));
		feed.problems()
			.forEach((problem) -> this.out.println("Problem: %s: %s".formatted(problem.item(), problem.reason())));
		feed.items().stream().limit(SHOWN).forEach(this::tell);
		if (feed.items().size() > SHOWN) {
			this.out.println("%nand %d more".formatted(feed.items().size() - SHOWN));
		}
		this.out.flush();
	}

	private void tell(ReadItem item) {
		ItemDetails details = item.details();
		this.out.println();
		this.out.println(details.title().isEmpty() ? "(no title)" : details.title());
		line("  Link", (details.link() != null) ? details.link() : "none");
		line("  Id", (details.id() != null) ? details.id() : "none");
		line("  Published", (details.published() != null) ? day(details.published()) : "no date");
		line("  Changed", day(details.updated()));
		line("  Author", details.author());
		line("  Labels", String.join(", ", item.content().categories()));
		line("  Text", shortened(details.text()));
		line("  Removed", details.removed().stream().sorted().map(Removed::words).collect(Collectors.joining(", ")));
	}

	private void line(String name, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			this.out.println(name + ": " + text);
		}
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST_TEXT) ? text
				: "%s ... (%d letters)".formatted(text.substring(0, LONGEST_TEXT), text.length());
	}

	private static @Nullable String day(@Nullable Instant date) {
		return (date != null) ? DAY.format(date) : null;
	}

}
