package org.xmpp.newsletter.assembler.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.assembler.archive.PrintedLinks;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The released issues.
 */
@Repository
class Issues {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final PrintedLinks links;

	Issues(JdbcClient jdbc, JsonMapper json, PrintedLinks links) {
		this.jdbc = jdbc;
		this.json = json;
		this.links = links;
	}

	Optional<Release> find(YearMonth month) {
		return this.jdbc.sql("select content, released_by, released_at from issue where month = :month")
			.param("month", month.toString())
			.query(this::release)
			.optional();
	}

	/** The last issue before a month that was released here. */
	Optional<Release> before(YearMonth month) {
		return this.jdbc.sql("""
				select content, released_by, released_at from issue where month < :month order by month desc limit 1""")
			.param("month", month.toString())
			.query(this::release)
			.optional();
	}

	/**
	 * Refuses to change what is printed.
	 * @throws Problem when the issue of the month is released
	 */
	void requireOpen(YearMonth month) {
		find(month).ifPresent((release) -> {
			throw new Problem(ProblemType.NOT_NOW, "The issue of " + month + " was released by " + release.by()
					+ " already. Correct it in the site's repository.");
		});
	}

	/**
	 * Keeps an issue as it is printed.
	 * @return false when the month has been released before
	 */
	boolean add(Issue issue, String by, Instant at) {
		int added = this.jdbc.sql("""
				insert into issue (month, content, released_by, released_at)
				values (:month, cast(:content as json), :by, :at) on conflict do nothing""")
			.param("month", issue.month().toString())
			.param("content", this.json.writeValueAsString(issue))
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		if (added == 1) {
			issue.account().printed().forEach((printed) -> addPrinted(issue.month(), printed));
			this.links.keep(issue.month(), issue.markdown());
		}
		return added == 1;
	}

	private void addPrinted(YearMonth month, Account.Printed printed) {
		this.jdbc.sql("insert into printed (entry, month, position) values (:entry, :month, :position)")
			.param("entry", printed.entry())
			.param("month", month.toString())
			.param("position", printed.position())
			.update();
	}

	/** In which other issue the entries of an issue's months were printed. */
	Map<UUID, YearMonth> printedElsewhere(List<YearMonth> covered) {
		Map<UUID, YearMonth> printed = new HashMap<>();
		this.jdbc.sql("""
				select p.entry, p.month from printed p join entry e on e.id = p.entry
				where e.month in (:covered) and p.month <> :month""")
			.param("covered", covered.stream().map(YearMonth::toString).toList())
			.param("month", covered.getLast().toString())
			.query((row) -> {
				printed.put(row.getObject("entry", UUID.class), YearMonth.parse(row.getString("month")));
			});
		return printed;
	}

	/** All months of which anything is known, the newest first. */
	List<MonthCounts> months() {
		return this.jdbc.sql("""
				select m.month,
				  (select count(*) from entry e where e.month = m.month and e.approved) approved,
				  (select count(*) from printed p where p.month = m.month) printed,
				  (select count(*) from specification_change s where s.month = m.month) specifications,
				  exists (select from issue i where i.month = m.month) released
				from (select month from entry where month is not null union select month from specification_change
				  union select month from issue) m order by m.month desc""")
			.query((row, _) -> new MonthCounts(YearMonth.parse(row.getString("month")), row.getInt("approved"),
					row.getInt("printed"), row.getInt("specifications"), row.getBoolean("released")))
			.list();
	}

	private Release release(ResultSet row, int number) throws SQLException {
		return new Release(this.json.readValue(row.getString("content"), Issue.class), row.getString("released_by"),
				row.getObject("released_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * What is known of a month.
	 */
	record MonthCounts(YearMonth month, int approved, int printed, int specifications, boolean released) {
	}

}
