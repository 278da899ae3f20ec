package org.xmpp.newsletter.standalone.universe;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoUniverseTests {

	private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");

	private static final Instant END = Instant.parse("2025-06-01T00:00:00Z");

	private final DemoUniverse universe = DemoUniverse.load();

	@Test
	void everyFormatIsSpoken() {
		assertThat(this.universe.feeds().stream().map(DemoFeed::format).collect(Collectors.toSet()))
			.isEqualTo(EnumSet.allOf(DemoFormat.class));
		assertThat(this.universe.feeds()).hasSizeGreaterThanOrEqualTo(16)
			.extracting(DemoFeed::slug)
			.doesNotHaveDuplicates();
	}

	@Test
	void everyFeedHasNewsOfTheMonthAndNothingAfterIt() {
		assertThat(this.universe.feeds()).allSatisfy((feed) -> {
			assertThat(feed.items()).anyMatch((item) -> !item.published().isBefore(START));
			assertThat(feed.items()).allMatch((item) -> item.published().isBefore(END) && item.visible(END));
			assertThat(feed.items()).extracting(DemoItem::guid).doesNotHaveDuplicates();
		});
	}

	@Test
	void mostFeedsHaveItemsOlderThanTheMonth() {
		List<DemoFeed> old = this.universe.feeds().stream().filter((feed) -> !feed.visible(START).isEmpty()).toList();
		assertThat(old).hasSizeGreaterThan(this.universe.feeds().size() / 2);
	}

}
