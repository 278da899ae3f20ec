package org.xmpp.newsletter.aggregator.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.xmpp.newsletter.platform.operations.Reading;
import org.xmpp.newsletter.platform.operations.Watch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches whether feeds are polled when they should be.
 */
@Component
class FeedWatch implements Watch {

	/** Longer than the feeds of one host wait for each other on an ordinary day. */
	private static final Duration LATE = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	FeedWatch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reading> look(Instant now) {
		return this.jdbc.sql("""
				select count(*) as polled,
				  count(*) filter (where next_poll_at <= :now) as due,
				  count(*) filter (where next_poll_at <= :late) as late,
				  count(*) filter (where state = 'BROKEN') as broken
				from feed where state <> 'RETIRED' and paused_at is null""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("late", now.minus(LATE).atOffset(ZoneOffset.UTC))
			.query(FeedWatch::readings)
			.single();
	}

	private static List<Reading> readings(ResultSet row, int index) throws SQLException {
		return List
			.of(Reading.count("newsroom.feeds.polled", "feeds that are polled", row.getLong("polled")),
					Reading.count("newsroom.feeds.due", "feeds due", row.getLong("due")),
					Reading.count("newsroom.feeds.late", "feeds due for more than 15 minutes", row.getLong("late"))
						.alarmingFrom(1),
					Reading.count("newsroom.feeds.broken", "feeds broken", row.getLong("broken")));
	}

}
