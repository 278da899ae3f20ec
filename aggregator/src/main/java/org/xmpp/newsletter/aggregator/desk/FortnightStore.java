package org.xmpp.newsletter.aggregator.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How polling went in the last two weeks, at a glance.
 */
@Repository
class FortnightStore {

	private static final Duration FORTNIGHT = Duration.ofDays(14);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	FortnightStore(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Two weeks of a feed.
	 *
	 * @param polls how often it was polled
	 * @param failed how often that failed
	 * @param news how many items were new or changed
	 */
	record Fortnight(long polls, long failed, long news) {
	}

	/** By feed; feeds that were not polled are left out. */
	Map<UUID, Fortnight> all() {
		Instant since = this.clock.instant().minus(FORTNIGHT);
		return this.jdbc.sql("""
				select feed, count(*) as polls, count(*) filter (where not good) as failed,
				  sum(fresh + revised) as news
				from poll where at >= :since group by feed""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query((row, _) -> Map.entry(row.getObject("feed", UUID.class),
					new Fortnight(row.getLong("polls"), row.getLong("failed"), row.getLong("news"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
