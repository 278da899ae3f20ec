package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.PollingHints;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is remembered of feeds.
 */
@Repository
class Memories {

	private static final String KEEP = """
			insert into feed_memory (feed, shown, names, arrivals, pause, pause_source, skip_hours, skip_days, hub, self,
			  hash, trouble, troubled_at, moved_to, moved_at, moved_polls, gap_at, risk)
			values (:feed, :shown, :names, :arrivals, :pause, :source, :hours, :days, :hub, :self,
			  :hash, :trouble, :troubledAt, :movedTo, :movedAt, :movedPolls, :gapAt, :risk)
			on conflict (feed) do update set shown = excluded.shown, names = excluded.names,
			  arrivals = excluded.arrivals, pause = excluded.pause, pause_source = excluded.pause_source,
			  skip_hours = excluded.skip_hours, skip_days = excluded.skip_days, hub = excluded.hub, self = excluded.self,
			  hash = excluded.hash, trouble = excluded.trouble, troubled_at = excluded.troubled_at,
			  moved_to = excluded.moved_to, moved_at = excluded.moved_at, moved_polls = excluded.moved_polls,
			  gap_at = excluded.gap_at, risk = excluded.risk""";

	private final JdbcClient jdbc;

	Memories(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is remembered of a feed; nothing of one that was never polled.
	 */
	Memory of(UUID feed) {
		return this.jdbc.sql("select * from feed_memory where feed = :feed")
			.param("feed", feed)
			.query(Memories::memory)
			.optional()
			.orElse(Memory.NONE);
	}

	/**
	 * What may be missed of a feed, in words, or empty.
	 */
	String risk(UUID feed) {
		return this.jdbc.sql("select risk from feed_memory where feed = :feed")
			.param("feed", feed)
			.query(String.class)
			.optional()
			.orElse("");
	}

	void keep(UUID feed, Memory memory, String risk) {
		PollingHints hints = memory.hints();
		@Nullable Trouble trouble = memory.trouble();
		@Nullable Move move = memory.move();
		this.jdbc.sql(KEEP)
			.param("feed", feed)
			.param("shown", memory.window().size())
			.param("names", memory.window().names().toArray(String[]::new))
			.param("arrivals", memory.arrivals().at().stream().map(Instant::getEpochSecond).toArray(Long[]::new))
			.param("pause", (hints.pause() != null) ? hints.pause().toSeconds() : null)
			.param("source", hints.pauseSource())
			.param("hours", hints.skipHours().toArray(Integer[]::new))
			.param("days", hints.skipDays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
			.param("hub", text(hints.hub()))
			.param("self", text(hints.self()))
			.param("hash", memory.hash())
			.param("trouble", (trouble != null) ? trouble.kind().name() : null)
			.param("troubledAt", (trouble != null) ? at(trouble.since()) : null)
			.param("movedTo", (move != null) ? text(move.target()) : null)
			.param("movedAt", (move != null) ? at(move.since()) : null)
			.param("movedPolls", (move != null) ? move.polls() : null)
			.param("gapAt", at(memory.gapAt()))
			.param("risk", risk)
			.update();
	}

	private static Memory memory(ResultSet row, int index) throws SQLException {
		@Nullable Instant troubledAt = instant(row, "troubled_at");
		@Nullable URI movedTo = uri(row, "moved_to");
		return new Memory(new Window(row.getInt("shown"), Set.of((String[]) array(row, "names"))),
				new Arrivals(Arrays.stream((Long[]) array(row, "arrivals")).map(Instant::ofEpochSecond).toList()),
				hints(row), row.getString("hash"),
				(troubledAt != null) ? new Trouble(Trouble.Kind.valueOf(row.getString("trouble")), troubledAt) : null,
				(movedTo != null)
						? new Move(movedTo, Objects.requireNonNull(instant(row, "moved_at")), row.getInt("moved_polls"))
						: null,
				instant(row, "gap_at"));
	}

	private static PollingHints hints(ResultSet row) throws SQLException {
		@Nullable Long pause = row.getObject("pause", Long.class);
		return new PollingHints((pause != null) ? Duration.ofSeconds(pause) : null, row.getString("pause_source"),
				Set.of((Integer[]) array(row, "skip_hours")),
				Stream.of((Integer[]) array(row, "skip_days")).map(DayOfWeek::of).collect(Collectors.toSet()),
				uri(row, "hub"), uri(row, "self"));
	}

	private static Object array(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return array.getArray();
	}

	private static @Nullable URI uri(ResultSet row, String column) throws SQLException {
		String address = row.getString(column);
		return (address != null) ? URI.create(address) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable String text(@Nullable URI address) {
		return (address != null) ? address.toString() : null;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
