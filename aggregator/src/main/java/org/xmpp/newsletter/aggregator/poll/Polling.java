package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.poll.PollResults.Polled;
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
			CompletionService<Optional<Polled>> polls = new ExecutorCompletionService<>(workers);
			while (true) {
				List<Claims.Claim> claims = next(this.properties.concurrency() - underWay);
				claims.forEach((claim) -> polls.submit(() -> poll(claim)));
				polled += claims.size();
				underWay += claims.size();
				if (underWay == 0) {
					return polled;
				}
				// A host may be free then whose next feed is due.
				underWay -= finish(polls);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return polled;
		}
	}

	private List<Claims.Claim> next(int most) {
		try {
			return (most > 0) ? this.claims.next(most) : List.of();
		}
		catch (RuntimeException ex) {
			logger.warn("Polling stopped for now: {}", ex.toString());
			return List.of();
		}
	}

	/**
	 * Waits for a poll to end, and stores together what the ended ones have left to
	 * store.
	 */
	private int finish(CompletionService<Optional<Polled>> polls) throws InterruptedException {
		List<Polled> quick = new ArrayList<>();
		int ended = 0;
		for (Future<Optional<Polled>> poll = polls.take(); poll != null; poll = polls.poll()) {
			if (poll.state() == Future.State.SUCCESS) {
				poll.resultNow().ifPresent(quick::add);
			}
			else {
				// Not even memory that is out may keep the other feeds from being stored.
				logger.warn("A poll broke off and is taken over when its lease ends", poll.exceptionNow());
			}
			ended++;
		}
		if (!quick.isEmpty()) {
			storeTogether(quick);
		}
		return ended;
	}

	private void storeTogether(List<Polled> quick) {
		try {
			this.results.store(quick);
		}
		catch (RuntimeException ex) {
			logger.info("Storing {} polls together failed, so each is stored alone: {}", quick.size(), ex.toString());
			quick.forEach(this::store);
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
		this.claims.of(id).ifPresentOrElse((claim) -> poll(claim).ifPresent(this::store), () -> this.claims.soon(id));
	}

	/**
	 * Polls a feed and stores what it showed. What needs but a line in the log is left to
	 * be stored together with others.
	 */
	private Optional<Polled> poll(Claims.Claim claim) {
		try {
			Polled polled = new Polled(claim, this.visits.to(claim.feed()));
			if (polled.outcome() instanceof PollOutcome.Unchanged) {
				return Optional.of(polled);
			}
			store(polled);
		}
		catch (RuntimeException ex) {
			logger.warn("The poll of {} came to nothing and is taken over later: {}", claim.feed().source().address(),
					ex.toString());
		}
		return Optional.empty();
	}

	private void store(Polled polled) {
		try {
			this.results.store(List.of(polled));
		}
		catch (RuntimeException ex) {
			logger.warn("What {} showed could not be stored and is fetched again: {}",
					polled.claim().feed().source().address(), ex.toString());
			this.results.store(List.of(new Polled(polled.claim(), new PollOutcome.Failed(Trouble.Kind.OURS,
					"What it showed could not be stored here; no fault of the feed"))));
		}
	}

}
