package org.xmpp.newsletter.summarizer.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.model.Reason;
import org.xmpp.newsletter.summarizer.report.DraftReport.Kept;
import org.xmpp.newsletter.summarizer.report.DraftReport.Pause;
import org.xmpp.newsletter.summarizer.report.DraftReport.Use;
import org.xmpp.newsletter.summarizer.review.Queue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the figures of the drafts.
 */
@Component
class DraftReports {

	private final Queue queue;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	DraftReports(Queue queue, JdbcClient jdbc, InstantSource clock) {
		this.queue = queue;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Sums up the drafts of a month.
	 * @param month the issue they stand in, or null for all
	 * @return the figures
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public DraftReport of(@Nullable YearMonth month) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return new DraftReport(MakerFigures.of(this.queue.list(month, null, null)), kept(month), use(today, today),
				use(today.withDayOfMonth(1), today), pause().orElse(null));
	}

	private List<Kept> kept(@Nullable YearMonth month) {
		return this.jdbc.sql("""
				select task.reason, count(*) as entries from model_task task join entry on entry.id = task.entry
				where task.outcome = 'kept' and (:month::text is null or entry.month = :month)
				group by task.reason order by entries desc, task.reason""")
			.param("month", (month != null) ? month.toString() : null)
			.query((row, _) -> new Kept(row.getString("reason"),
					Reason.of(row.getString("reason")).map(Reason::label).orElse(row.getString("reason")),
					row.getLong("entries")))
			.list();
	}

	private Use use(LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select coalesce(sum(requests), 0)::bigint as requests, coalesce(sum(tokens), 0)::bigint as tokens,
				  coalesce(sum(cost), 0) as cost from model_use where day between :from and :to""")
			.param("from", from)
			.param("to", to)
			.query((row, _) -> new Use(row.getLong("requests"), row.getLong("tokens"), row.getBigDecimal("cost")))
			.single();
	}

	private Optional<Pause> pause() {
		return this.jdbc.sql("select until, why from model_pause where until > :now")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, _) -> new Pause(
					Objects.requireNonNull(row.getObject("until", OffsetDateTime.class)).toInstant(),
					row.getString("why")))
			.optional();
	}

}
