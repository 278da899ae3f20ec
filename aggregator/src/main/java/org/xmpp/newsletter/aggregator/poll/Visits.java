package org.xmpp.newsletter.aggregator.poll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

import org.springframework.stereotype.Component;

/**
 * Asks one feed once and reads what it answers; stores nothing.
 */
@Component
class Visits {

	private static final Logger logger = LoggerFactory.getLogger(Visits.class);

	private static final int SNIFFED = 1000;

	private final Fetcher fetcher;

	private final FeedReader reader;

	private final Memories memories;

	Visits(Fetcher fetcher, FeedReader reader, Memories memories) {
		this.fetcher = fetcher;
		this.reader = reader;
		this.memories = memories;
	}

	PollOutcome to(Feed feed) {
		return switch (this.fetcher.fetch(new FetchRequest(feed.source().address(), feed.health().validators()))) {
			case FetchResult.Fetched fetched -> look(feed, fetched);
			case FetchResult.NotModified same -> new PollOutcome.Unchanged(same.freshFor(), same.movedTo());
			case FetchResult.Throttled throttled -> new PollOutcome.Throttled(throttled.retryAt(), throttled.detail());
			case FetchResult.Gone gone -> new PollOutcome.Gone(gone.detail());
			case FetchResult.BotWall wall -> new PollOutcome.Failed(Trouble.Kind.WALLED, wall.detail());
			case FetchResult.Refused refused -> new PollOutcome.Failed(Trouble.Kind.REFUSED, refused.detail());
			case FetchResult.Failed failed -> new PollOutcome.Failed(failed.detail());
		};
	}

	private PollOutcome look(Feed feed, FetchResult.Fetched fetched) {
		PollOutcome.Served served = new PollOutcome.Served(fetched.validators(), hash(fetched.body()),
				fetched.movedTo(), fetched.freshFor());
		return served.hash().equals(this.memories.of(feed.id()).hash()) ? new PollOutcome.Same(served)
				: read(fetched, served);
	}

	private PollOutcome read(FetchResult.Fetched fetched, PollOutcome.Served served) {
		try {
			ReadFeed shown = this.reader.read(fetched.body(), fetched.contentType(), fetched.address());
			return new PollOutcome.Read(shown.with(LinkHeader.of(fetched.links(), fetched.address(), shown.hints())),
					served);
		}
		catch (UnreadableFeedException ex) {
			Trouble.Kind kind = isWebPage(fetched.body()) ? Trouble.Kind.WEB_PAGE : Trouble.Kind.FAILS;
			return new PollOutcome.Failed(kind, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException | StackOverflowError ex) {
			logger.warn("Reading {} failed unexpectedly", fetched.address(), ex);
			return new PollOutcome.Failed("It could not be read: " + ex);
		}
	}

	private static boolean isWebPage(byte[] body) {
		String start = new String(body, 0, Math.min(body.length, SNIFFED), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		return start.contains("<!doctype html") || start.contains("<html");
	}

	private static String hash(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
