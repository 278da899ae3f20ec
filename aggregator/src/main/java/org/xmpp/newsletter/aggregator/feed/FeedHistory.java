package org.xmpp.newsletter.aggregator.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who decided what about feeds.
 */
@Repository
public class FeedHistory {

	private final JdbcClient jdbc;

	FeedHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A decision about a feed.
	 *
	 * @param at when
	 * @param by who decided
	 * @param what what was decided, in words
	 */
	public record Decision(Instant at, String by, String what) {
	}

	/**
	 * Lists what was decided about a feed.
	 * @param feed the feed
	 * @param most how many at most
	 * @return the last decision first
	 */
	public List<Decision> of(UUID feed, int most) {
		return this.jdbc.sql("select * from feed_history where feed = :feed order by position desc limit :most")
			.param("feed", feed)
			.param("most", most)
			.query((row, _) -> new Decision(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by"),
					row.getString("what")))
			.list();
	}

	void add(UUID feed, String what, String by, Instant at) {
		this.jdbc.sql("insert into feed_history (feed, at, by, what) values (:feed, :at, :by, :what)")
			.param("feed", feed)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("what", what)
			.update();
	}

}
