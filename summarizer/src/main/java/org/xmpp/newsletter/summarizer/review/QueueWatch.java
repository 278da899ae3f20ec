package org.xmpp.newsletter.summarizer.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xmpp.newsletter.platform.operations.Reading;
import org.xmpp.newsletter.platform.operations.Watch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches how much waits for a person, and for how long.
 */
@Component
class QueueWatch implements Watch {

	private final JdbcClient jdbc;

	QueueWatch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Reading> look(Instant now) {
		return Stream.concat(queue(now).stream(), drafts().stream()).toList();
	}

	private List<Reading> queue(Instant now) {
		return this.jdbc.sql("""
				select count(distinct entry.id) as waiting, min(item.first_seen) as since
				from entry left join item on item.entry = entry.id where entry.state = 'in-review'""")
			.query((row, _) -> readings(row, now))
			.single();
	}

	/** A text that people changed goes back to somebody's draft, too. */
	private List<Reading> drafts() {
		Map<String, Long> drafts = new TreeMap<>(Map.of("rules", 0L, "model", 0L));
		this.jdbc.sql("""
				select coalesce(draft #>> '{maker,from,kind}', draft #>> '{maker,kind}') as maker, count(*) as drafts
				from entry where state in ('in-review', 'approved') group by 1""").query((row) -> {
			drafts.put(Objects.requireNonNullElse(row.getString("maker"), "rules"), row.getLong("drafts"));
		});
		return drafts.entrySet()
			.stream()
			.map((maker) -> Reading.count("newsroom.drafts", "drafts in queue and issues", maker.getValue())
				.tagged("maker", maker.getKey()))
			.toList();
	}

	private static List<Reading> readings(ResultSet row, Instant now) throws SQLException {
		Duration age = Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
			.map((since) -> Duration.between(since.toInstant(), now))
			.orElse(Duration.ZERO);
		return List.of(
				Reading.count("newsroom.queue.waiting", "entries waiting for a decision", row.getLong("waiting")),
				Reading.age("newsroom.queue.age", "age of the oldest news among them", age));
	}

}
