package org.xmpp.newsletter.aggregator.specification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.BotWall;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.Failed;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.Fetched;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.Gone;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.NotModified;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.Refused;
import org.xmpp.newsletter.aggregator.fetch.FetchResult.Throttled;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the list of XEPs a few times a day.
 */
@Service
public class XepListPoll {

	private static final Logger logger = LoggerFactory.getLogger(XepListPoll.class);

	private final Fetcher fetcher;

	private final SpecificationLists lists;

	private final PollStore store;

	private final TransactionOperations transaction;

	private final XepListProperties properties;

	private final InstantSource clock;

	XepListPoll(Fetcher fetcher, SpecificationLists lists, PollStore store, TransactionOperations transaction,
			XepListProperties properties, InstantSource clock) {
		this.fetcher = fetcher;
		this.lists = lists;
		this.store = store;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Looks at the list if it is time to.
	 * @return whether it was
	 */
	public boolean pollDue() {
		Optional<PollState> due = this.store.claimDue(this.clock.instant(), this.properties.interval());
		due.ifPresent(this::poll);
		return due.isPresent();
	}

	private void poll(PollState state) {
		FetchResult result = this.fetcher.fetch(new FetchRequest(this.properties.address(), state.validators()));
		this.transaction.executeWithoutResult((status) -> {
			PollState next = next(state, result, this.clock.instant());
			this.store.save(next);
			if (next.problem() != null) {
				logger.warn("No new list of XEPs: {}. Next look not before {}", next.problem(), next.nextPoll());
			}
		});
	}

	private PollState next(PollState state, FetchResult result, Instant now) {
		Duration interval = this.properties.interval();
		return switch (result) {
			case Fetched fetched -> receive(state, fetched, now);
			case NotModified same -> state.succeeded(state.validators(), now, interval, same.freshFor());
			case Throttled later -> state.failed(later.detail(), now, interval, later.retryAt());
			case Gone gone -> state.failed(gone.detail(), now, interval, null);
			case BotWall wall -> state.failed(wall.detail(), now, interval, null);
			case Refused refused -> state.failed(refused.detail(), now, interval, null);
			case Failed failed -> state.failed(failed.detail(), now, interval, null);
		};
	}

	/**
	 * Keeps the validators of lists that were taken in only: a refused one is asked for
	 * again in full.
	 */
	private PollState receive(PollState state, Fetched fetched, Instant now) {
		Duration interval = this.properties.interval();
		return switch (this.lists.receive(fetched.body(), now)) {
			case Outcome.First first -> state.succeeded(fetched.validators(), now, interval, fetched.freshFor());
			case Outcome.Known known -> state.succeeded(fetched.validators(), now, interval, fetched.freshFor());
			case Outcome.Taken taken -> state.succeeded(fetched.validators(), now, interval, fetched.freshFor());
			case Outcome.Refused refused ->
				state.failed("the list at %s is refused because %s".formatted(fetched.address(), refused.reason()), now,
						interval, null);
		};
	}

}
