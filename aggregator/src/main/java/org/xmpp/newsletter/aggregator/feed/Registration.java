package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.FeedRegistered;
import org.xmpp.newsletter.contracts.FeedRetired;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers feeds and retires them.
 */
@Service
public class Registration {

	private final Feeds feeds;

	private final Projects projects;

	private final FeedHistory history;

	private final Namesakes namesakes;

	private final Outbox outbox;

	private final InstantSource clock;

	Registration(Feeds feeds, Projects projects, FeedHistory history, Namesakes namesakes, Outbox outbox,
			InstantSource clock) {
		this.feeds = feeds;
		this.projects = projects;
		this.history = history;
		this.namesakes = namesakes;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Registers a feed; it is polled soon after.
	 * @param feed what is known about it
	 * @param by who registers it
	 * @return the feed
	 * @throws Problem when it is registered already, under whatever address
	 */
	@Transactional
	public Feed register(NewFeed feed, String by) {
		return register(feed, List.of(), by);
	}

	/**
	 * Registers a feed of which more addresses are known; it is polled soon after.
	 * @param feed what is known about it
	 * @param others where it is as well: what redirects to it, what it calls itself
	 * @param by who registers it
	 * @return the feed
	 * @throws Problem when it is registered already, under whatever address
	 */
	@Transactional
	public Feed register(NewFeed feed, Collection<URI> others, String by) {
		this.namesakes.oneAtATime();
		List<URI> addresses = Stream.concat(Stream.of(feed.address().uri()), others.stream()).toList();
		this.namesakes.of(addresses).ifPresent((known) -> {
			throw known.problem();
		});
		Feed registered = registerIfNew(feed, by).orElseThrow(() -> duplicate(feed.address()));
		this.namesakes.remember(registered.id(), others);
		return registered;
	}

	/**
	 * Registers a feed unless its very address is registered already.
	 * @param feed what is known about it
	 * @param by who registers it
	 * @return the feed, or empty when it is there already
	 */
	@Transactional
	public Optional<Feed> registerIfNew(NewFeed feed, String by) {
		StoredProject project = (feed.project() != null) ? this.projects.add(feed.project()) : null;
		UUID id = UUID.randomUUID();
		Instant now = this.clock.instant();
		String title = (feed.title() != null && !feed.title().isBlank()) ? feed.title().strip()
				: (project != null) ? project.project().name() : feed.address().host();
		if (!this.feeds.insert(id, feed, title, (project != null) ? project.id() : null, by, now)) {
			return Optional.empty();
		}
		this.history.add(id, "registered", by, now);
		Feed registered = this.feeds.find(id).orElseThrow();
		this.outbox.publish(new FeedRegistered(registered.source(), by, now));
		return Optional.of(registered);
	}

	private Problem duplicate(WebAddress address) {
		Source known = this.feeds.at(address).orElseThrow().source();
		return new Problem(ProblemType.DUPLICATE,
				"This address is registered already: '%s' at %s.".formatted(known.title(), known.address()))
			.with("feed", String.valueOf(known.feed()));
	}

	/**
	 * Stops polling a feed. Its items stay.
	 * @param id the feed
	 * @param reason why, in words
	 * @param by who decided it
	 * @throws Problem when there is no such feed, or it is retired already
	 */
	@Transactional
	public void retire(UUID id, String reason, String by) {
		Feed feed = this.feeds.lock(id).orElseThrow(() -> unknown(id));
		if (feed.state() == FeedState.RETIRED) {
			throw new Problem(ProblemType.NOT_NOW,
					"The feed '%s' is retired already.".formatted(feed.source().title()));
		}
		Instant now = this.clock.instant();
		this.feeds.change(id, FeedState.RETIRED);
		this.history.add(id, "retired: " + reason, by, now);
		this.outbox.publish(new FeedRetired(feed.source(), reason, by, now));
	}

	/**
	 * Polls a retired feed again.
	 * @param id the feed
	 * @param by who decided it
	 * @throws Problem when there is no such feed, or it is not retired
	 */
	@Transactional
	public void resume(UUID id, String by) {
		Feed feed = this.feeds.lock(id).orElseThrow(() -> unknown(id));
		if (feed.state() != FeedState.RETIRED) {
			throw new Problem(ProblemType.NOT_NOW, "The feed '%s' is not retired.".formatted(feed.source().title()));
		}
		Instant now = this.clock.instant();
		this.feeds.resume(id, now);
		this.history.add(id, "polled again after it was retired", by, now);
		this.outbox.publish(new FeedRegistered(feed.source(), by, now));
	}

	/**
	 * The problem that a feed is not there.
	 * @param id what was asked for
	 * @return the problem
	 */
	public static Problem unknown(UUID id) {
		return new Problem(ProblemType.NOT_FOUND, "There is no feed %s.".formatted(id));
	}

}
