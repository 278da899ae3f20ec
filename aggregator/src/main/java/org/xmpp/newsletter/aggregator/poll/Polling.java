package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

	Polling(Claims claims, Feeds feeds, Visits visits, PollResults results, PollingProperties properties,
			InstantSource clock) {
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
		int polled = 0;
		int underWay = 0;
		try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
			CompletionService<Object> polls = new ExecutorCompletionService<>(workers);
			while (true) {
				Optional<Claims.Claim> claim = (underWay < this.properties.concurrency()) ? next() : Optional.empty();
				if (claim.isPresent()) {
					polls.submit(() -> poll(claim.get()), claim);
					polled++;
					underWay++;
				}
				else if (underWay == 0) {
					return polled;
				}
				else {
					// A host may be free then whose next feed is due.
					polls.take();
					underWay--;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return polled;
		}
	}

	private Optional<Claims.Claim> next() {
		try {
			return this.claims.next();
		}
		catch (RuntimeException ex) {
			logger.warn("Polling stopped for now: {}", ex.toString());
			return Optional.empty();
		}
	}

	/**
	 * Polls one feed at once, due or not; or, when its host is being asked or was asked a
	 * moment ago, as soon as that is polite.
	 * @param id the feed
	 * @throws Problem when there is no such feed, it is retired, or its host asked to
	 * wait
	 */
	public void pollNow(UUID id) {
		Feed feed = this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
		if (feed.state() == FeedState.RETIRED) {
			throw new Problem(ProblemType.NOT_NOW, "The feed '%s' is retired.".formatted(feed.source().title()));
		}
		if (feed.settings().pause() != null) {
			throw new Problem(ProblemType.NOT_NOW,
					"The feed '%s' is paused. Resume it first.".formatted(feed.source().title()));
		}
		Instant notBefore = feed.plan().notBefore();
		if (notBefore != null && this.clock.instant().isBefore(notBefore)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The host of '%s' asked not to be asked before %s. It is polled then."
						.formatted(feed.source().title(), notBefore))
				.with("notBefore", notBefore.toString());
		}
		this.claims.of(id).ifPresentOrElse(this::poll, () -> this.claims.soon(id));
	}

	private void poll(Claims.Claim claim) {
		try {
			store(claim, this.visits.to(claim.feed()));
		}
		catch (RuntimeException ex) {
			logger.warn("The poll of {} came to nothing and is taken over later: {}", claim.feed().source().address(),
					ex.toString());
		}
	}

	private void store(Claims.Claim claim, PollOutcome outcome) {
		try {
			this.results.store(claim, outcome);
		}
		catch (RuntimeException ex) {
			logger.warn("What {} showed could not be stored and is fetched again: {}", claim.feed().source().address(),
					ex.toString());
			this.results.store(claim, new PollOutcome.Failed(Trouble.Kind.OURS,
					"What it showed could not be stored here; no fault of the feed"));
		}
	}

}
