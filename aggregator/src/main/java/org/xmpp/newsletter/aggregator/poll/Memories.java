package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.PollingHints;

import org.springframework.jdbc.core.JdbcOperations;
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
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (feed) do update set shown = excluded.shown, names = excluded.names,
			  arrivals = excluded.arrivals, pause = excluded.pause, pause_source = excluded.pause_source,
			  skip_hours = excluded.skip_hours, skip_days = excluded.skip_days, hub = excluded.hub, self = excluded.self,
			  hash = excluded.hash, trouble = excluded.trouble, troubled_at = excluded.troubled_at,
			  moved_to = excluded.moved_to, moved_at = excluded.moved_at, moved_polls = excluded.moved_polls,
			  gap_at = excluded.gap_at, risk = excluded.risk""";

	private final JdbcOperations rows;

	private final JdbcClient jdbc;

	Memories(JdbcClient jdbc, JdbcOperations rows) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * What is remembered of a feed.
	 *
	 * @param risk what may be missed of it, in words, or empty
	 */
	record Remembered(UUID feed, Memory memory, String risk) {
	}

	/**
	 * What is remembered of a feed; nothing of one that was never polled.
	 */
	Remembered of(UUID feed) {
		return of(List.of(feed)).getOrDefault(feed, new Remembered(feed, Memory.NONE, ""));
	}

	/**
	 * What is remembered of some feeds; those that were never polled are left out.
	 */
	Map<UUID, Remembered> of(Collection<UUID> feeds) {
		return this.jdbc.sql("select * from feed_memory where feed = any(:feeds)")
			.param("feeds", feeds.toArray(UUID[]::new))
			.query((row, _) -> new Remembered(row.getObject("feed", UUID.class), memory(row), row.getString("risk")))
			.list()
			.stream()
			.collect(Collectors.toMap(Remembered::feed, Function.identity()));
	}

	void keep(List<Remembered> remembered) {
		this.rows.batchUpdate(KEEP, remembered, Math.max(1, remembered.size()), Memories::fill);
	}

	private static void fill(PreparedStatement row, Remembered remembered) throws SQLException {
		Memory memory = remembered.memory();
		PollingHints hints = memory.hints();
		@Nullable Trouble trouble = memory.trouble();
		@Nullable Move move = memory.move();
		Connection connection = row.getConnection();
		row.setObject(1, remembered.feed());
		row.setInt(2, memory.window().size());
		row.setArray(3, connection.createArrayOf("text", memory.window().names().toArray()));
		row.setArray(4, connection.createArrayOf("bigint",
				memory.arrivals().at().stream().map(Instant::getEpochSecond).toArray()));
		row.setObject(5, (hints.pause() != null) ? hints.pause().toSeconds() : null);
		row.setString(6, hints.pauseSource());
		row.setArray(7, connection.createArrayOf("integer", hints.skipHours().toArray()));
		row.setArray(8,
				connection.createArrayOf("integer", hints.skipDays().stream().map(DayOfWeek::getValue).toArray()));
		row.setString(9, text(hints.hub()));
		row.setString(10, text(hints.self()));
		row.setString(11, memory.hash());
		row.setString(12, (trouble != null) ? trouble.kind().name() : null);
		row.setObject(13, (trouble != null) ? at(trouble.since()) : null);
		row.setString(14, (move != null) ? text(move.target()) : null);
		row.setObject(15, (move != null) ? at(move.since()) : null);
		row.setObject(16, (move != null) ? move.polls() : null);
		row.setObject(17, at(memory.gapAt()));
		row.setString(18, remembered.risk());
	}

	private static Memory memory(ResultSet row) throws SQLException {
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
