package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.xmpp.newsletter.assembler.document.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Drafts that people edited, what was given out to them, and the findings they left.
 */
@Repository
class Drafts {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Drafts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Draft> find(YearMonth month) {
		return this.jdbc.sql("select * from draft where month = :month")
			.param("month", month.toString())
			.query((row, _) -> new Draft(month, row.getString("given"), row.getString("edited"),
					this.json.readValue(row.getString("conflicts"), new TypeReference<List<Conflict>>() {
					}), row.getString("edited_by"), row.getObject("edited_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	void save(Draft draft) {
		this.jdbc.sql("""
				insert into draft (month, given, edited, conflicts, edited_by, edited_at)
				values (:month, :given, :edited, cast(:conflicts as json), :by, :at)
				on conflict (month) do update set given = excluded.given, edited = excluded.edited,
				  conflicts = excluded.conflicts, edited_by = excluded.edited_by, edited_at = excluded.edited_at""")
			.param("month", draft.month().toString())
			.param("given", draft.given())
			.param("edited", draft.edited())
			.param("conflicts", this.json.writeValueAsString(draft.conflicts()))
			.param("by", draft.by())
			.param("at", draft.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	void drop(YearMonth month) {
		this.jdbc.sql("delete from draft where month = :month").param("month", month.toString()).update();
	}

	void give(YearMonth month, String text, Instant at) {
		this.jdbc.sql("""
				insert into given_draft (month, content, given_at) values (:month, :content, :at)
				on conflict do nothing""")
			.param("month", month.toString())
			.param("content", text)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** What was given out for a month, the newest first. */
	List<String> given(YearMonth month) {
		return this.jdbc.sql("""
				select content from given_draft where month = :month
				order by given_at desc, number desc limit 400""")
			.param("month", month.toString())
			.query((row, _) -> row.getString("content"))
			.list();
	}

	void leave(YearMonth month, String finding, String reason, String by, Instant at) {
		this.jdbc.sql("""
				insert into left_finding (month, finding, reason, left_by, left_at)
				values (:month, :finding, :reason, :by, :at)
				on conflict (month, finding) do update set reason = excluded.reason, left_by = excluded.left_by,
				  left_at = excluded.left_at""")
			.param("month", month.toString())
			.param("finding", finding)
			.param("reason", reason)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Why findings were left, by their keys. */
	Map<String, String> left(YearMonth month) {
		Map<String, String> left = new HashMap<>();
		this.jdbc.sql("select finding, reason, left_by from left_finding where month = :month")
			.param("month", month.toString())
			.query((row) -> {
				left.put(row.getString("finding"), row.getString("reason") + " (" + row.getString("left_by") + ")");
			});
		return left;
	}

}
