package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * When a feed's items came, as far back as it matters for how often it is asked.
 *
 * @param at the moments, the earliest first
 */
record Arrivals(List<Instant> at) {

	static final Arrivals NONE = new Arrivals(List.of());

	/** For how quiet a feed is. */
	static final Duration REMEMBERED = Duration.ofDays(366);

	/** For how busy it is: release candidates follow each other for some weeks. */
	static final Duration SEASON = Duration.ofDays(31);

	private static final int MOST = 500;

	Arrivals {
		at = at.stream().sorted().toList();
	}

	/**
	 * What the dates in a document tell about the time before it was first read. A date
	 * that many items share says when the document was made, not when they came.
	 */
	static Arrivals before(List<ReadItem> shown, Instant now) {
		Map<Instant, Long> dates = shown.stream()
			.map((item) -> item.content().published())
			.filter(Objects::nonNull)
			.filter((date) -> !date.isAfter(now))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return new Arrivals(dates.entrySet()
			.stream()
			.flatMap((date) -> Stream.generate(date::getKey)
				.limit((date.getValue() > Math.max(1, shown.size() / 3)) ? 1 : date.getValue()))
			.toList()).remembered(now);
	}

	/**
	 * Adds what came since the last poll: at its own date, or spread over the time in
	 * which nobody looked.
	 */
	Arrivals and(List<ReadItem> fresh, Instant lastPoll, Instant now) {
		Duration step = Duration.between(lastPoll, now).dividedBy(fresh.size() + 1L);
		List<Instant> all = new ArrayList<>(this.at);
		IntStream.range(0, fresh.size())
			.mapToObj((i) -> between(fresh.get(i).content().published(), lastPoll, now)
				.orElse(lastPoll.plus(step.multipliedBy(i + 1L))))
			.forEach(all::add);
		return new Arrivals(all).remembered(now);
	}

	private static Optional<Instant> between(@Nullable Instant date, Instant lastPoll, Instant now) {
		return Optional.ofNullable(date).filter((said) -> said.isAfter(lastPoll) && !said.isAfter(now));
	}

	private Arrivals remembered(Instant now) {
		List<Instant> late = since(now.minus(REMEMBERED)).at();
		return new Arrivals(late.subList(Math.max(0, late.size() - MOST), late.size()));
	}

	/**
	 * What came in the season at hand.
	 */
	Arrivals ofSeason(Instant now) {
		return since(now.minus(SEASON));
	}

	private Arrivals since(Instant begin) {
		return new Arrivals(this.at.stream().filter((moment) -> moment.isAfter(begin)).toList());
	}

	/**
	 * Counts the most items that ever came within a time.
	 */
	int most(Duration within) {
		int most = 0;
		int first = 0;
		for (int last = 0; last < this.at.size(); last++) {
			while (Duration.between(this.at.get(first), this.at.get(last)).compareTo(within) > 0) {
				first++;
			}
			most = Math.max(most, last - first + 1);
		}
		return most;
	}

	/**
	 * Finds the shortest time in which more than so many items came.
	 * @return the time, or empty when so many never came
	 */
	Optional<Duration> shortestWithMoreThan(int items) {
		return IntStream.range(0, Math.max(0, this.at.size() - items))
			.mapToObj((i) -> Duration.between(this.at.get(i), this.at.get(i + items)))
			.min(Duration::compareTo);
	}

	Optional<Instant> last() {
		return this.at.isEmpty() ? Optional.empty() : Optional.of(this.at.getLast());
	}

	static Arrivals of(Collection<Instant> at) {
		return new Arrivals(List.copyOf(at));
	}

}
