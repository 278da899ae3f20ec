package org.xmpp.newsletter.assembler.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntrySetAside;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The newest decision on entries that are not approved.
 */
@Repository
public class SetAsides {

	private final JdbcClient jdbc;

	SetAsides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(EntrySetAside event) {
		this.jdbc
			.sql("""
					insert into set_aside (entry, version, month, project, title, decision, moved_to, reason, decided_by, decided_at)
					values (:entry, :version, :month, :project, :title, :decision, :to, :reason, :by, :at)
					on conflict (entry) do update set version = excluded.version, month = excluded.month,
					  project = excluded.project, title = excluded.title, decision = excluded.decision,
					  moved_to = excluded.moved_to, reason = excluded.reason, decided_by = excluded.decided_by,
					  decided_at = excluded.decided_at
					where set_aside.version < excluded.version""")
			.param("entry", event.entry())
			.param("version", event.version())
			.param("month", event.month().toString())
			.param("project", event.project())
			.param("title", event.title())
			.param("decision", event.decision().name())
			.param("to", text(event.to()))
			.param("reason", event.reason())
			.param("by", event.by())
			.param("at", event.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * What was decided on entries of months.
	 * @param months the months to which they belonged
	 * @return the newest decisions, in the order of their titles
	 */
	public List<SetAsideEntry> of(List<YearMonth> months) {
		return this.jdbc.sql("select * from set_aside where month in (:months) order by title, entry")
			.param("months", months.stream().map(YearMonth::toString).toList())
			.query(SetAsides::entry)
			.list();
	}

	private static SetAsideEntry entry(ResultSet row, int number) throws SQLException {
		String to = row.getString("moved_to");
		return new SetAsideEntry(row.getObject("entry", UUID.class), YearMonth.parse(row.getString("month")),
				row.getString("project"), row.getString("title"),
				EntrySetAside.Decision.valueOf(row.getString("decision")), (to != null) ? YearMonth.parse(to) : null,
				row.getString("reason"), row.getString("decided_by"));
	}

	private static @Nullable String text(@Nullable YearMonth month) {
		return (month != null) ? month.toString() : null;
	}

}
