package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.form.Guess;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;
import org.xmpp.newsletter.aggregator.validation.Finding;
import org.xmpp.newsletter.aggregator.validation.Received;
import org.xmpp.newsletter.aggregator.validation.Validation;

/**
 * Reads an answer: with the reader that polls, and with a validator's eyes.
 */
record Reading(FeedReader reader, InstantSource clock) {

	private static final int NEWEST = 5;

	/**
	 * What an answer is.
	 */
	sealed interface Seen {

		/**
		 * A feed that can be read.
		 */
		record Feed(Candidate candidate) implements Seen {
		}

		/**
		 * A feed that cannot be read.
		 */
		record BrokenFeed(String reason, List<Finding> findings) implements Seen {
		}

		/**
		 * Anything else, such as a web page.
		 */
		record Other(String reason) implements Seen {
		}

	}

	Seen see(FetchResult.Fetched fetched, Guess guess, @Nullable URI encrypted) {
		Received received = Received.of(fetched);
		try {
			ReadFeed feed = this.reader.read(fetched.body(), fetched.contentType(), fetched.address());
			Validation validation = Validation.of((encrypted != null) ? received.alsoAt(encrypted) : received, feed,
					this.clock.instant());
			return new Seen.Feed(candidate(fetched, guess, feed, validation));
		}
		catch (UnreadableFeedException | RuntimeException | StackOverflowError ex) {
			String reason = Objects.requireNonNullElse(ex.getMessage(), "It cannot be read.");
			if (!claimsToBeAFeed(fetched)) {
				return new Seen.Other(reason);
			}
			return new Seen.BrokenFeed(reason, Validation.of(received, null, this.clock.instant()).findings());
		}
	}

	private static boolean claimsToBeAFeed(FetchResult.Fetched fetched) {
		String type = Objects.requireNonNullElse(fetched.contentType(), "").toLowerCase(Locale.ROOT);
		String start = new String(fetched.body(), 0, Math.min(fetched.body().length, 2000), StandardCharsets.UTF_8)
			.toLowerCase(Locale.ROOT);
		boolean page = start.contains("<html") || start.contains("<!doctype html");
		return !page && (type.contains("rss") || type.contains("atom") || type.contains("feed+json")
				|| start.matches("(?s).*<(?:rss|feed|rdf:rdf)[\\s>].*"));
	}

	private static Candidate candidate(FetchResult.Fetched fetched, Guess guess, ReadFeed feed, Validation validation) {
		URI address = Objects.requireNonNullElse(fetched.movedTo(), guess.address());
		Set<URI> others = new LinkedHashSet<>(List.of(guess.address(), fetched.address()));
		if (validation.self() != null) {
			others.add(validation.self());
		}
		others.remove(address);
		return new Candidate(address, guess.why(), List.copyOf(others), validation.format(), feed.title(), feed.home(),
				Rhythm.of(feed.items().size(),
						feed.items()
							.stream()
							.map((item) -> item.content().published())
							.filter(Objects::nonNull)
							.toList()),
				newest(feed),
				feed.items()
					.stream()
					.filter(ReadItem::linked)
					.map((item) -> item.content().link())
					.collect(Collectors.toUnmodifiableSet()),
				null, validation.findings(), feed.problems());
	}

	private static List<NewestItem> newest(ReadFeed feed) {
		Stream<NewestItem> items = feed.items().stream().map(NewestItem::of);
		boolean dated = feed.items().stream().allMatch((item) -> item.content().published() != null);
		Stream<NewestItem> ordered = dated ? items
			.sorted(Comparator.comparing((item) -> Objects.requireNonNull(item.published()), Comparator.reverseOrder()))
				: items;
		return ordered.limit(NEWEST).toList();
	}

}
