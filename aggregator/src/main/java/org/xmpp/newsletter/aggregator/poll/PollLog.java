package org.xmpp.newsletter.aggregator.poll;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.read.ReadProblem;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history of polls, and the plan for the next ones.
 */
@Repository
public class PollLog {

	private final JdbcClient jdbc;

	private final JdbcOperations rows;

	PollLog(JdbcClient jdbc, JdbcOperations rows) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * A poll in the past.
	 *
	 * @param at when
	 * @param result how it went, in words
	 * @param good whether the feed could be read, or need not be
	 * @param skipped the items that could not be taken in, and why
	 */
	public record PastPoll(Instant at, String result, boolean good, List<ReadProblem> skipped) {
	}

	/**
	 * Lists the last polls of a feed.
	 * @param feed the feed
	 * @param most how many at most
	 * @return its polls, the last one first
	 */
	public List<PastPoll> last(UUID feed, int most) {
		Map<Long, List<ReadProblem>> skipped = skipped(feed);
		return this.jdbc.sql("select * from poll where feed = :feed order by id desc limit :most")
			.param("feed", feed)
			.param("most", most)
			.query((row, _) -> new PastPoll(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("result"), row.getBoolean("good"),
					skipped.getOrDefault(row.getLong("id"), List.of())))
			.list();
	}

	private Map<Long, List<ReadProblem>> skipped(UUID feed) {
		return this.jdbc.sql(
				"select s.* from skipped_item s join poll p on p.id = s.poll where p.feed = :feed order by s.poll desc limit 300")
			.param("feed", feed)
			.query(PollLog::skippedItem)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static Map.Entry<Long, ReadProblem> skippedItem(ResultSet row, int index) throws SQLException {
		return Map.entry(row.getLong("poll"), new ReadProblem(row.getString("item"), row.getString("reason")));
	}

	void add(UUID feed, PollReport report, Instant now) {
		long poll = this.jdbc.sql("""
				insert into poll (feed, at, result, good, shown, fresh, revised)
				values (:feed, :at, :result, :good, :shown, :fresh, :revised) returning id""")
			.param("feed", feed)
			.param("at", at(now))
			.param("result", report.result())
			.param("good", report.good())
			.param("shown", report.shown())
			.param("fresh", report.fresh())
			.param("revised", report.revised())
			.query(Long.class)
			.single();
		for (ReadProblem skipped : report.skipped()) {
			this.jdbc.sql("insert into skipped_item (poll, item, reason) values (:poll, :item, :reason)")
				.param("poll", poll)
				.param("item", skipped.item())
				.param("reason", skipped.reason())
				.update();
		}
	}

	void addAll(List<Line> lines, Instant now) {
		lines.stream()
			.filter((line) -> !line.report().skipped().isEmpty())
			.forEach((line) -> add(line.feed(), line.report(), now));
		List<Line> plain = lines.stream().filter((line) -> line.report().skipped().isEmpty()).toList();
		this.rows.batchUpdate("""
				insert into poll (feed, at, result, good, shown, fresh, revised) values (?, ?, ?, ?, ?, ?, ?)""", plain,
				Math.max(1, plain.size()), (row, line) -> {
					row.setObject(1, line.feed());
					row.setObject(2, at(now));
					row.setString(3, line.report().result());
					row.setBoolean(4, line.report().good());
					row.setInt(5, line.report().shown());
					row.setInt(6, line.report().fresh());
					row.setInt(7, line.report().revised());
				});
	}

	void planAll(List<Line> lines, Instant now) {
		this.rows.batchUpdate("""
				update feed set etag = ?, last_modified = ?, validators_from = ?, failures = ?,
				  polled_at = ?, last_result = ?,
				  read_at = case when ? then cast(? as timestamptz) else read_at end,
				  contacted_at = case when ? then coalesce(contacted_at, ?) else contacted_at end,
				  next_poll_at = ?, next_poll_why = ?, not_before = ?, lease = null, leased_until = null
				where id = ?""", lines, Math.max(1, lines.size()), (row, line) -> plan(row, line, now));
	}

	private static void plan(PreparedStatement row, Line line, Instant now) throws SQLException {
		Validators validators = line.validators();
		row.setString(1, validators.etag());
		row.setString(2, validators.lastModified());
		row.setString(3, (validators.origin() != null) ? validators.origin().toString() : null);
		row.setInt(4, line.next().failures());
		row.setObject(5, at(now));
		row.setString(6, line.report().result());
		row.setBoolean(7, line.report().good());
		row.setObject(8, at(now));
		row.setBoolean(9, line.report().read());
		row.setObject(10, at(now));
		row.setObject(11, at(line.next().at()));
		row.setString(12, line.next().why());
		row.setObject(13, at(line.next().notBefore()));
		row.setObject(14, line.feed());
	}

	/**
	 * What came of polling a feed.
	 *
	 * @param validators to ask with the next time
	 */
	record Line(UUID feed, PollReport report, Validators validators, NextPoll next) {
	}

	void release(UUID feed) {
		this.jdbc.sql("update feed set lease = null, leased_until = null where id = :id").param("id", feed).update();
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
