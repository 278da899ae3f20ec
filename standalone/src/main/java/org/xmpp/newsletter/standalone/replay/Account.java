package org.xmpp.newsletter.standalone.replay;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every item of a month became, over all services: each stands in exactly one state.
 *
 * @param month the month
 * @param items how many items were published or seen in it
 * @param states how many of them ended in each state; they add up to the items
 * @param published the same for those that their source dates into the month
 * @param lines the items
 */
record Account(YearMonth month, int items, Map<String, Long> states, Map<String, Long> published, List<Line> lines) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	static Account of(YearMonth month, List<Line> lines) {
		List<Line> sorted = lines.stream().sorted(Line.ORDER).toList();
		List<Line> published = sorted.stream().filter((line) -> line.isPublishedIn(month)).toList();
		return new Account(month, sorted.size(), count(sorted), count(published), sorted);
	}

	private static Map<String, Long> count(List<Line> lines) {
		return lines.stream().collect(Collectors.groupingBy(Line::state, TreeMap::new, Collectors.counting()));
	}

	byte[] toJson() {
		return JSON.writeValueAsBytes(this);
	}

	List<String> summary() {
		return List.of("%d items seen: %s".formatted(this.items, words(this.states)),
				"%d of them published in %s: %s".formatted(
						this.published.values().stream().mapToLong(Long::longValue).sum(), this.month,
						words(this.published)));
	}

	private static String words(Map<String, Long> states) {
		return states.entrySet()
			.stream()
			.map((state) -> state.getValue() + " " + state.getKey())
			.collect(Collectors.joining(", "));
	}

	/**
	 * What one item became. It carries no ids of the run, so that two runs compare.
	 *
	 * @param feed the address at which the feed was published
	 * @param identity what the item is known by in its feed
	 * @param link its page
	 * @param title its title
	 * @param published when the source says it was published
	 * @param state printed, approved but not printed, or what the queue says of it
	 * @param reason why it is not printed
	 * @param entry the title of the entry that tells it
	 * @param issue the month whose issue that entry stands in
	 */
	record Line(URI feed, String identity, URI link, String title, @Nullable Instant published, String state,
			@Nullable String reason, @Nullable String entry, @Nullable String issue) {

		static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.feed().toString())
			.thenComparing(Line::publishedOrFirst)
			.thenComparing(Line::identity);

		private Instant publishedOrFirst() {
			return (this.published != null) ? this.published : Instant.EPOCH;
		}

		boolean isPublishedIn(YearMonth month) {
			return this.published != null && YearMonth.from(this.published.atOffset(ZoneOffset.UTC)).equals(month);
		}

	}

}
