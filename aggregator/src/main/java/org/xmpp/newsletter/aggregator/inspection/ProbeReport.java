package org.xmpp.newsletter.aggregator.inspection;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.Sightings.Sighting;
import org.xmpp.newsletter.aggregator.read.ItemDetails;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

/**
 * Tells a person what polling would make of a feed.
 */
public final class ProbeReport {

	private static final int SHOWN = 10;

	private final Probe probe;

	private final PrintWriter out;

	/**
	 * Makes a report.
	 * @param probe polls
	 * @param out where the person reads
	 */
	public ProbeReport(Probe probe, PrintWriter out) {
		this.probe = probe;
		this.out = out;
	}

	/**
	 * Polls a feed twice, as the newsroom would over time, and tells what came of it.
	 * @param address of the feed
	 * @return whether it can be read
	 */
	public boolean tell(String address) {
		ProbeResult first = this.probe.poll(address, address);
		ReadFeed feed = first.feed();
		if (feed == null) {
			this.out.println(words(first));
			this.out.flush();
			return false;
		}
		this.out.println("%s can be read: \"%s\" with %d items.".formatted(address, feed.title(), feed.items().size()));
		if (!address.equals(String.valueOf(first.address()))) {
			this.out.println("It was found at %s.".formatted(first.address()));
		}
		feed.problems()
			.forEach((problem) -> this.out.println("Not read: %s (%s)".formatted(problem.item(), problem.reason())));
		items(first.news());
		this.out.println(secondTime(this.probe.poll(address, address)));
		this.out.flush();
		return true;
	}

	private static String words(ProbeResult result) {
		String verdict = (result.outcome() == ProbeResult.Outcome.REFUSED) ? "Refused" : "Failed";
		return "%s (%s): %s.".formatted(verdict, result.kind(), result.detail().replaceFirst("\\.$", ""));
	}

	private void items(List<Sighting> news) {
		for (Sighting sighting : news.subList(0, Math.min(SHOWN, news.size()))) {
			ItemDetails details = sighting.item().details();
			this.out.println("  %s  %s".formatted(day(details.published()), details.title()));
			this.out.println("              " + ((details.link() != null) ? details.link() : "(no link)"));
		}
		if (news.size() > SHOWN) {
			this.out.println("  and %d more".formatted(news.size() - SHOWN));
		}
	}

	private static String day(@Nullable Instant published) {
		return (published != null) ? published.atOffset(ZoneOffset.UTC).toLocalDate().toString() : "no date   ";
	}

	private static String secondTime(ProbeResult second) {
		return switch (second.outcome()) {
			case NOT_MODIFIED -> "Asked again, its server says that nothing has changed. That is how it should be.";
			case OK -> "Asked again, its server sends everything once more (%d items seem new or changed). "
				.formatted(second.news().size()) + "It would be kinder to answer conditional requests (ETag).";
			case REFUSED, FAILED -> "Asked again at once: " + words(second);
		};
	}

}
