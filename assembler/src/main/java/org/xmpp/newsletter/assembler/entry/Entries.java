package org.xmpp.newsletter.assembler.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryContent;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The newest decision on every entry, whatever order the decisions arrive in.
 */
@Repository
public class Entries {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Entries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void approve(UUID id, int version, EntryContent content, String by, Instant at) {
		decide(id, version, content, null, by, at);
	}

	void withdraw(UUID id, int version, String reason, String by, Instant at) {
		decide(id, version, null, reason, by, at);
	}

	private void decide(UUID id, int version, @Nullable EntryContent content, @Nullable String reason, String by,
			Instant at) {
		this.jdbc.sql("""
				insert into entry (id, version, approved, month, content, reason, decided_by, decided_at)
				values (:id, :version, :approved, :month, cast(:content as json), :reason, :by, :at)
				on conflict (id) do update set version = excluded.version, approved = excluded.approved,
				  month = coalesce(excluded.month, entry.month), content = coalesce(excluded.content, entry.content),
				  reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
				where entry.version < excluded.version""")
			.param("id", id)
			.param("version", version)
			.param("approved", content != null)
			.param("month", (content != null) ? content.month().toString() : null)
			.param("content", (content != null) ? this.json.writeValueAsString(content) : null)
			.param("reason", reason)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The entries of months, approved and withdrawn.
	 * @param months the months they belong to
	 * @return the entries in no particular order
	 */
	public List<Entry> of(List<YearMonth> months) {
		return this.jdbc.sql("select * from entry where month in (:months)")
			.param("months", months.stream().map(YearMonth::toString).toList())
			.query(this::entry)
			.list();
	}

	/**
	 * The entries that were printed in an issue, whatever was decided on them since.
	 * @param issue the month of the released issue
	 * @return the entries in no particular order
	 */
	public List<Entry> printedIn(YearMonth issue) {
		return this.jdbc.sql("select * from entry where id in (select entry from printed where month = :issue)")
			.param("issue", issue.toString())
			.query(this::entry)
			.list();
	}

	/**
	 * Approved entries that came too late for the released issue of their month.
	 * @param before only of months before this one
	 * @return the entries in no particular order
	 */
	public List<Entry> missedBefore(YearMonth before) {
		return this.jdbc.sql("""
				select * from entry where approved and month < :before and month in (select month from issue)
				  and id not in (select entry from printed)""")
			.param("before", before.toString())
			.query(this::entry)
			.list();
	}

	private Entry entry(ResultSet row, int number) throws SQLException {
		EntryContent content = this.json.readValue(row.getString("content"), EntryContent.class);
		return new Entry(row.getObject("id", UUID.class), row.getInt("version"), content, withdrawn(row),
				row.getString("decided_by"), row.getObject("decided_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable String withdrawn(ResultSet row) throws SQLException {
		return row.getBoolean("approved") ? null : row.getString("reason");
	}

}
