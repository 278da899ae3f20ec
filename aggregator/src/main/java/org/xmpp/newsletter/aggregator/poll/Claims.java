package org.xmpp.newsletter.aggregator.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	private static final String PERMITTED = "case when %s then :perLoopbackHost else :perHost end".formatted(LOOPBACK);

	private static final String POLLABLE = """
			f.state <> 'RETIRED' and f.paused_at is null and (f.leased_until is null or f.leased_until <= :now)""";

	/**
	 * Of each host no more than may be asked at once, and nothing too soon after its last
	 * poll.
	 */
	private static final String DUE = """
			with f as (
			  select f.id, f.host, f.next_poll_at, %1$s as loopback, %2$s as permitted,
			    row_number() over (partition by f.host order by f.next_poll_at, f.id) as place
			  from (select * from feed f where f.next_poll_at <= :now and %3$s
			    order by f.next_poll_at, f.id limit :looked) f),
			busy as (
			  select o.host, count(*) filter (where o.leased_until > :now) as asked,
			    coalesce(bool_or(o.polled_at > :spaced), false) as lately
			  from feed o where o.host in (select host from f) group by o.host)
			select f.id from f join busy using (host)
			where (f.loopback or not busy.lately) and busy.asked + f.place <= f.permitted
			order by f.next_poll_at, f.id limit :most""".formatted(LOOPBACK, PERMITTED, POLLABLE);

	private static final String ASKED_FOR = """
			select f.id from feed f where f.id = :id and %3$s
			  and (%1$s or not exists (select 1 from feed o where o.host = f.host and o.polled_at > :spaced))
			  and (select count(*) from feed o where o.host = f.host and o.leased_until > :now) < %2$s
			""".formatted(LOOPBACK, PERMITTED, POLLABLE);

	/**
	 * A host with more feeds than this that are due must not hide the others for long.
	 */
	private static final int LOOKED_AT_FIRST = 500;

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
	 * Claims the feeds that have been due for longest, as far as their hosts are free.
	 * @param most how many at most
	 */
	@Transactional
	public List<Claim> next(int most) {
		oneAtATime();
		List<UUID> due = due(most, LOOKED_AT_FIRST);
		return lease((due.size() < most) ? due(most, Integer.MAX_VALUE) : due);
	}

	private List<UUID> due(int most, int looked) {
		return asked(DUE).param("looked", looked).param("most", most).query(Claims::id).list();
	}

	/**
	 * Claims one feed whether it is due or not, if it and its host are free.
	 */
	@Transactional
	public Optional<Claim> of(UUID feed) {
		oneAtATime();
		return lease(asked(ASKED_FOR).param("id", feed).query(Claims::id).list()).stream().findFirst();
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

	private JdbcClient.StatementSpec asked(String query) {
		return this.jdbc.sql(query)
			.param("now", at(this.clock.instant()))
			.param("spaced", at(this.clock.instant().minus(this.properties.hostSpacing())))
			.param("perHost", this.properties.perHost())
			.param("perLoopbackHost", this.properties.perLoopbackHost());
	}

	private List<Claim> lease(List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		UUID lease = UUID.randomUUID();
		this.jdbc.sql("update feed set lease = :lease, leased_until = :until where id = any(:ids)")
			.param("lease", lease)
			.param("until", at(this.clock.instant().plus(this.properties.lease())))
			.param("ids", ids.toArray(UUID[]::new))
			.update();
		Map<UUID, Feed> feeds = this.feeds.all(ids);
		return ids.stream().map((id) -> new Claim(Objects.requireNonNull(feeds.get(id)), lease)).toList();
	}

	private static UUID id(ResultSet row, int index) throws SQLException {
		return row.getObject("id", UUID.class);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
