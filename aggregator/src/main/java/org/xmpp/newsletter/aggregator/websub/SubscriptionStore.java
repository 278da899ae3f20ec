package org.xmpp.newsletter.aggregator.websub;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All subscriptions.
 */
@Repository
class SubscriptionStore {

	private static final int SECRET_BYTES = 32;

	/** A hub that failed may do better after some time. */
	private static final Duration FORGIVEN = Duration.ofDays(30);

	/** What has been offered and never asked for, or was offered anew. */
	private static final String OFFERED = """
			select f.id, m.hub, coalesce(m.self, f.address) topic from feed f join feed_memory m on m.feed = f.id
			left join push_subscription s on s.feed = f.id
			where f.state = 'ACTIVE' and m.hub is not null
			  and (s.feed is null or s.hub <> m.hub or s.topic <> coalesce(m.self, f.address) or s.state = 'ENDED'
			  or s.ended_at < :longAgo)""";

	private static final String ASK = """
			insert into push_subscription (feed, hub, topic, token, secret, state, asking, ask_at)
			values (:feed, :hub, :topic, :token, :secret, 'ASKED', 'SUBSCRIBE', :now)
			on conflict (feed) do update set hub = excluded.hub, topic = excluded.topic, token = excluded.token,
			  secret = excluded.secret, state = 'ASKED', asking = 'SUBSCRIBE', ask_at = excluded.ask_at, attempts = 0,
			  active_since = null, active_until = null, ended_at = null, note = ''""";

	/** Whoever takes one leaves word when it is to be tried again. */
	private static final String TAKE = """
			update push_subscription set attempts = attempts + 1,
			  ask_at = case when asking = 'UNSUBSCRIBE' and attempts > 2 then null
			    else :now + interval '1 hour' * power(2, least(attempts, 7)) end
			where feed = (select feed from push_subscription where ask_at <= :now
			  order by ask_at limit 1 for update skip locked) returning *""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	SubscriptionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Subscription> of(UUID feed) {
		return this.jdbc.sql("select * from push_subscription where feed = :feed")
			.param("feed", feed)
			.query(SubscriptionStore::subscription)
			.optional();
	}

	Optional<Subscription> at(String token) {
		return this.jdbc.sql("select * from push_subscription where token = :token")
			.param("token", token)
			.query(SubscriptionStore::subscription)
			.optional();
	}

	void askForAllOffered(Instant now) {
		List<Offer> offers = this.jdbc.sql(OFFERED)
			.param("longAgo", at(now.minus(FORGIVEN)))
			.query((row, _) -> new Offer(row.getObject("id", UUID.class), row.getString("hub"), row.getString("topic")))
			.list();
		for (Offer offer : offers) {
			this.jdbc.sql(ASK)
				.param("feed", offer.feed())
				.param("hub", offer.hub())
				.param("topic", offer.topic())
				.param("token", secret())
				.param("secret", secret())
				.param("now", at(now))
				.update();
		}
	}

	private record Offer(UUID feed, String hub, String topic) {
	}

	void endAllOfRetiredFeeds(Instant now) {
		this.jdbc.sql("""
				update push_subscription set state = 'ENDED', asking = 'UNSUBSCRIBE', ask_at = :now, attempts = 0,
				  note = 'the feed is retired'
				where state in ('ASKED', 'ACTIVE') and feed in (select id from feed where state = 'RETIRED')""")
			.param("now", at(now))
			.update();
	}

	Optional<Subscription> take(Instant now) {
		return this.jdbc.sql(TAKE).param("now", at(now)).query(SubscriptionStore::subscription).optional();
	}

	void confirm(UUID feed, Instant now, Instant until, Instant renewAt) {
		this.jdbc
			.sql("""
					update push_subscription set state = 'ACTIVE',
					  active_since = case when active_until > :now then active_since else :now end,
					  active_until = :until, ask_at = :renewAt, attempts = 0, ended_at = null, note = '' where feed = :feed""")
			.param("now", at(now))
			.param("until", at(until))
			.param("renewAt", at(renewAt))
			.param("feed", feed)
			.update();
	}

	/** A way to end: nothing more is asked, unless the hub is to be told. */
	void end(UUID feed, Subscription.State state, String note, Instant now, boolean tellHub) {
		this.jdbc.sql("""
				update push_subscription set state = :state, asking = 'UNSUBSCRIBE', ask_at = :tell, attempts = 0,
				  active_since = null, active_until = null, ended_at = :now, note = :note where feed = :feed""")
			.param("state", state.name())
			.param("tell", tellHub ? at(now) : null)
			.param("now", at(now))
			.param("note", note)
			.param("feed", feed)
			.update();
	}

	void note(UUID feed, String note) {
		this.jdbc.sql("update push_subscription set note = :note where feed = :feed")
			.param("note", note)
			.param("feed", feed)
			.update();
	}

	void pushed(UUID feed, Instant now) {
		this.jdbc.sql("update push_subscription set pushed_at = :now where feed = :feed")
			.param("now", at(now))
			.param("feed", feed)
			.update();
	}

	private String secret() {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static Subscription subscription(ResultSet row, int index) throws SQLException {
		return new Subscription(row.getObject("feed", UUID.class), URI.create(row.getString("hub")),
				row.getString("topic"), row.getString("token"), row.getString("secret"),
				Subscription.State.valueOf(row.getString("state")), Subscription.Mode.valueOf(row.getString("asking")),
				instant(row, "active_since"), instant(row, "active_until"), row.getString("note"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
