package org.xmpp.newsletter.aggregator.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.Sightings;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

/**
 * Polls feeds without a database: the same client, reader and identities as polling,
 * remembering what each feed showed before.
 */
public final class Probe {

	private final Fetcher fetcher;

	private final FeedReader reader;

	private final Map<String, Memory> memories = new HashMap<>();

	/**
	 * Makes a probe that remembers nothing yet.
	 * @param fetcher the way out
	 * @param reader reads what comes
	 */
	public Probe(Fetcher fetcher, FeedReader reader) {
		this.fetcher = fetcher;
		this.reader = reader;
	}

	/**
	 * Polls once.
	 * @param address of the feed, as somebody wrote it
	 * @param feed a name under which validators and items are remembered
	 * @return what came of it; nothing is thrown for what the outside world does
	 */
	public ProbeResult poll(String address, String feed) {
		Memory memory = this.memories.computeIfAbsent(feed, (_) -> new Memory());
		return switch (this.fetcher.fetch(address, memory.validators)) {
			case FetchResult.Fetched fetched -> read(fetched, memory);
			case FetchResult.NotModified _ -> ProbeResult.notModified();
			case FetchResult.Throttled throttled -> ProbeResult.failed("throttled", throttled.detail());
			case FetchResult.Gone gone -> ProbeResult.failed("gone", gone.detail());
			case FetchResult.BotWall wall -> ProbeResult.failed("bot_wall", wall.detail());
			case FetchResult.Refused refused -> ProbeResult.refused(refused.rule().slug(), refused.detail());
			case FetchResult.Failed failed -> ProbeResult.failed(
					(failed.status() != null) ? "http_" + failed.status() : failed.failure().slug(), failed.detail());
		};
	}

	/** As in polling, validators are not kept of what cannot be read. */
	private ProbeResult read(FetchResult.Fetched fetched, Memory memory) {
		try {
			ReadFeed feed = this.reader.read(fetched.body(), fetched.contentType(), fetched.address());
			List<Sightings.Sighting> news = memory.sightings.see(feed.items());
			memory.validators = fetched.validators();
			return ProbeResult.ok(feed, fetched.address(), news);
		}
		catch (UnreadableFeedException ex) {
			return ProbeResult.failed("unreadable", fetched.address() + ": " + ex.getMessage());
		}
		catch (RuntimeException | StackOverflowError ex) {
			return ProbeResult.failed("unreadable", "%s could not be read: %s".formatted(fetched.address(), ex));
		}
	}

	/**
	 * What is known of a feed.
	 */
	private static final class Memory {

		private final Sightings sightings = new Sightings();

		private Validators validators = Validators.NONE;

	}

}
