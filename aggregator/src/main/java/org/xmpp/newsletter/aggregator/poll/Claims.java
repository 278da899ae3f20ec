package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares the feeds that are due between workers, here and in other instances: a feed is
 * claimed by a lease, and a host by the leases of its feeds.
 */
@Repository
class Claims implements InitializingBean {

	private static final String LOOPBACK = "(f.host ~ '^(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?$')";

	private static final String FREE = """
			f.state <> 'RETIRED' and f.paused_at is null and (f.leased_until is null or f.leased_until <= :now)
			  and (select count(*) from feed o where o.host = f.host and o.leased_until > :now)
			    < case when %s then :perLoopbackHost else :perHost end
			""".formatted(LOOPBACK);

	private static final String SPACED = """
			(%s or not exists (select 1 from feed o where o.host = f.host and o.polled_at > :spaced))"""
		.formatted(LOOPBACK);

	private static final String DUE = """
			select f.id from feed f where f.next_poll_at <= :now and %s and %s
			order by f.next_poll_at, f.id limit 1 for update skip locked""".formatted(FREE, SPACED);

	private static final String ASKED_FOR = """
			select f.id from feed f where f.id = :id and %s and %s for update skip locked""".formatted(FREE, SPACED);

	private final JdbcClient jdbc;

	private final Feeds feeds;

	private final PollingProperties properties;

	private final InstantSource clock;

	Claims(JdbcClient jdbc, Feeds feeds, PollingProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.feeds = feeds;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.properties.alone()) {
			this.jdbc.sql("update feed set lease = null, leased_until = null where leased_until is not null").update();
		}
	}

	/**
	 * A feed that its holder may poll.
	 */
	record Claim(Feed feed, UUID lease) {
	}

	/**
	 * Claims the feed that has been due for longest, if its host is free.
	 */
	@Transactional
	public Optional<Claim> next() {
		oneAtATime();
		return claim(this.jdbc.sql(DUE));
	}

	/**
	 * Claims one feed whether it is due or not, if it and its host are free.
	 */
	@Transactional
	public Optional<Claim> of(UUID feed) {
		oneAtATime();
		return claim(this.jdbc.sql(ASKED_FOR).param("id", feed));
	}

	/**
	 * Makes a feed due, so that it is polled as soon as its host is free.
	 */
	void soon(UUID feed) {
		this.jdbc.sql("""
				update feed set next_poll_at = :now, next_poll_why = 'somebody asked for it'
				where id = :id and next_poll_at > :now""")
			.param("now", at(this.clock.instant()))
			.param("id", feed)
			.update();
	}

	/** Two workers must not see the same host free at the same moment. */
	private void oneAtATime() {
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext(current_schema() || '.polling'))")
			.query(Integer.class)
			.single();
	}

	private Optional<Claim> claim(JdbcClient.StatementSpec query) {
		return query.param("now", at(this.clock.instant()))
			.param("spaced", at(this.clock.instant().minus(this.properties.hostSpacing())))
			.param("perHost", this.properties.perHost())
			.param("perLoopbackHost", this.properties.perLoopbackHost())
			.query(UUID.class)
			.optional()
			.map(this::lease);
	}

	private Claim lease(UUID feed) {
		UUID lease = UUID.randomUUID();
		this.jdbc.sql("update feed set lease = :lease, leased_until = :until where id = :id")
			.param("lease", lease)
			.param("until", at(this.clock.instant().plus(this.properties.lease())))
			.param("id", feed)
			.update();
		return new Claim(this.feeds.find(feed).orElseThrow(), lease);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
