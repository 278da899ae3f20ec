package org.xmpp.newsletter.aggregator.poll;

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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history of polls, and the plan for the next ones.
 */
@Repository
public class PollLog {

	private final JdbcClient jdbc;

	PollLog(JdbcClient jdbc) {
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

	void plan(UUID feed, Validators validators, PollReport report, NextPoll next, Instant now) {
		this.jdbc.sql("""
				update feed set etag = :etag, last_modified = :modified, validators_from = :from,
				  failures = :failures,
				  polled_at = :now, last_result = :result,
				  read_at = case when :good then :now else read_at end,
				  contacted_at = case when :read then coalesce(contacted_at, :now) else contacted_at end,
				  next_poll_at = :next, next_poll_why = :why, not_before = :notBefore,
				  lease = null, leased_until = null
				where id = :id""")
			.param("etag", validators.etag())
			.param("modified", validators.lastModified())
			.param("from", (validators.origin() != null) ? validators.origin().toString() : null)
			.param("failures", next.failures())
			.param("now", at(now))
			.param("result", report.result())
			.param("good", report.good())
			.param("read", report.read())
			.param("next", at(next.at()))
			.param("why", next.why())
			.param("notBefore", at(next.notBefore()))
			.param("id", feed)
			.update();
	}

	void release(UUID feed) {
		this.jdbc.sql("update feed set lease = null, leased_until = null where id = :id").param("id", feed).update();
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
