package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;

/**
 * Polls feeds: fetches, reads and stores each, many at a time but never more at one host
 * than is polite.
 */
@Service
public class Polling {

	private static final Logger logger = LoggerFactory.getLogger(Polling.class);

	private final Claims claims;

	private final Feeds feeds;

	private final Visits visits;

	private final PollResults results;

	private final PollingProperties properties;

	private final InstantSource clock;

	Polling(Claims claims, Feeds feeds, Visits visits, PollResults results, PollingProperties properties, InstantSource clock) {
		this.claims = claims;
		this.feeds = feeds;
		this.visits = visits;
		this.results = results;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Polls everything that is due and not being polled by somebody else. Returns when
	 * all of it is stored.
	 * @return how many feeds were polled
	 */
	public int pollDue() {
		AtomicInteger polled = new AtomicInteger();
		try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < this.properties.concurrency(); i++) {
				workers.submit(() -> work(polled));
			}
		}
		return polled.get();
	}

	/**
	 * A worker ends when nothing is due whose host is free; whoever keeps the host busy
	 * takes the next feed of that host afterwards.
	 */
	private void work(AtomicInteger polled) {
		try {
			Optional<Claims.Claim> claim = this.claims.next();
			while (claim.isPresent()) {
				poll(claim.get());
				polled.incrementAndGet();
				claim = this.claims.next();
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Polling stopped for now: {}", ex.toString());
		}
	}

	/**
	 * Polls one feed at once, due or not. When it or its host is being asked at the
	 * moment, that is enough.
	 * @param id the feed
	 * @throws Problem when there is no such feed, it is retired, or its host asked to
	 * wait
	 */
	public void pollNow(UUID id) {
		Feed feed = this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
		if (feed.state() == FeedState.RETIRED) {
			throw new Problem(ProblemType.NOT_NOW, "The feed '%s' is retired.".formatted(feed.source().title()));
		}
		Instant notBefore = feed.plan().notBefore();
		if (notBefore != null && this.clock.instant().isBefore(notBefore)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The host of '%s' asked not to be asked before %s. It is polled then."
						.formatted(feed.source().title(), notBefore))
				.with("notBefore", notBefore.toString());
		}
		this.claims.of(id).ifPresent(this::poll);
	}

	private void poll(Claims.Claim claim) {
		PollOutcome outcome = this.visits.to(claim.feed());
		try {
			this.results.store(claim, outcome);
		}
		catch (RuntimeException ex) {
			logger.warn("What {} showed could not be stored and is fetched again: {}", claim.feed().source().address(),
					ex.toString());
			this.results.store(claim,
					new PollOutcome.Failed(Trouble.Kind.OURS,
							"What it showed could not be stored here; no fault of the feed"));
		}
	}

}
