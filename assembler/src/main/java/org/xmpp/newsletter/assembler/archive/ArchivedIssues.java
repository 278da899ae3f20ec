package org.xmpp.newsletter.assembler.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which issues of the past were imported.
 */
@Repository
class ArchivedIssues {

	private final JdbcClient jdbc;

	ArchivedIssues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps an issue in the place of an earlier import of its month.
	 * @return what that did
	 */
	Outcome keep(PastIssue issue, String digest, String by, Instant at) {
		Optional<Boolean> added = this.jdbc.sql("""
				insert into archived (month, covers, title, appeared, entries, digest, imported_by, imported_at)
				values (:month, :covers, :title, :appeared, :entries, :digest, :by, :at)
				on conflict (month) do update set covers = excluded.covers, title = excluded.title,
				  appeared = excluded.appeared, entries = excluded.entries, digest = excluded.digest,
				  imported_by = excluded.imported_by, imported_at = excluded.imported_at
				where archived.digest <> excluded.digest
				returning xmax = 0""")
			.param("month", issue.month().toString())
			.param("covers", issue.months().stream().map(YearMonth::toString).toArray(String[]::new))
			.param("title", issue.title())
			.param("appeared", issue.date())
			.param("entries", issue.entries().size())
			.param("digest", digest)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.optional();
		return added.map((fresh) -> fresh ? Outcome.IMPORTED : Outcome.REPLACED).orElse(Outcome.UNCHANGED);
	}

	List<ArchivedIssue> all() {
		return this.jdbc.sql("select * from archived order by month desc").query(ArchivedIssues::issue).list();
	}

	private static ArchivedIssue issue(ResultSet row, int number) throws SQLException {
		String[] covers = (String[]) row.getArray("covers").getArray();
		return new ArchivedIssue(YearMonth.parse(row.getString("month")),
				Arrays.stream(covers).map(YearMonth::parse).toList(), row.getString("title"),
				row.getObject("appeared", LocalDate.class), row.getInt("entries"), row.getString("imported_by"),
				row.getObject("imported_at", OffsetDateTime.class).toInstant());
	}

}
