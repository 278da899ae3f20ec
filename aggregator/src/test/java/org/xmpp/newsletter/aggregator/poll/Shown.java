package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Read;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Served;
import org.xmpp.newsletter.aggregator.read.PollingHints;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Feeds as they are shown to policies.
 */
final class Shown {

	private Shown() {
	}

	static ReadItem item(int number, @Nullable Instant published) {
		ItemContent content = new ItemContent(URI.create("https://gajim.example/" + number), "Gajim " + number, "",
				List.of(), List.of(), published, null, null);
		return new ReadItem("tag:" + number, true, content);
	}

	/** The items from one number up to another, without dates. */
	static List<ReadItem> items(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj((number) -> item(number, null)).toList();
	}

	static Read read(List<ReadItem> items) {
		return read(items, PollingHints.NONE);
	}

	static Read read(List<ReadItem> items, PollingHints hints) {
		return new Read(new ReadFeed("Gajim", null, items, List.of()).with(hints),
				new Served(Validators.NONE, "", null, null));
	}

}
