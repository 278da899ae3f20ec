package org.xmpp.newsletter.summarizer.story;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;

/**
 * Builds without a version that only count up. What is meant for everybody is the build
 * with the fullest notes: they sum up what the builds for testers brought one by one.
 */
final class Builds {

	private static final Comparator<Item> FULLEST = Comparator.comparing(Builds::length)
		.thenComparing(Story.OLDEST_FIRST);

	private Builds() {
	}

	/**
	 * Finds the build that stands for another one.
	 * @param item a release without a version
	 * @param month the month in whose issue it is offered
	 * @param others all releases without a version of its project
	 * @return the build of the same series and month, unless it is the item itself
	 */
	static Optional<Item> insteadOf(Item item, YearMonth month, Collection<Item> others) {
		String series = item.series();
		if (series.isEmpty()) {
			return Optional.empty();
		}
		List<Item> rivals = others.stream()
			.filter((other) -> month.equals(other.month()) && other.series().equals(series) && !other.decided())
			.toList();
		return rivals.stream().max(FULLEST).filter((build) -> !build.id().equals(item.id()));
	}

	private static int length(Item item) {
		return Jsoup.parseBodyFragment(item.content().html()).text().length();
	}

}
