package org.xmpp.newsletter.assembler.hand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what people wrote for issues. Nothing is overwritten: each version stays with who
 * and when.
 */
@Repository
public class Writings {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Writings(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What stands for a month now, with what was taken away.
	 * @param month the month of the issue
	 * @return the newest version of each, in the order in which they were first written
	 */
	public List<Written> of(YearMonth month) {
		return this.jdbc
			.sql("""
					select w.* from writing w where month = :month and version =
					  (select max(version) from writing where month = w.month and name = w.name)
					order by (select written_at from writing where month = w.month and name = w.name and version = 1), name""")
			.param("month", month.toString())
			.query(this::written)
			.list();
	}

	/**
	 * All versions of one writing.
	 * @param month the month of the issue
	 * @param name the writing
	 * @return the newest first
	 */
	public List<Written> versions(YearMonth month, String name) {
		return this.jdbc.sql("select * from writing where month = :month and name = :name order by version desc")
			.param("month", month.toString())
			.param("name", name)
			.query(this::written)
			.list();
	}

	/**
	 * The newest writing of a name in a month before, to begin with.
	 * @param month only before this month
	 * @param name the writing
	 * @return what was written last for the latest month that has it
	 */
	public Optional<Written> before(YearMonth month, String name) {
		return this.jdbc.sql("""
				select * from writing where month < :month and name = :name and content is not null
				order by month desc, version desc limit 1""")
			.param("month", month.toString())
			.param("name", name)
			.query(this::written)
			.optional();
	}

	/**
	 * Adds a version.
	 * @param month the month of the issue
	 * @param name the writing
	 * @param seen the version that the person had before them, 0 for none
	 * @param content what it says now, or null to take it away
	 * @param by who wrote it
	 * @param at when
	 * @return false when somebody else wrote a version since
	 */
	public boolean add(YearMonth month, String name, int seen, @Nullable Writing content, String by, Instant at) {
		return this.jdbc.sql("""
				insert into writing (month, name, version, content, written_by, written_at)
				select :month, :name, :seen + 1, cast(:content as json), :by, :at
				where :seen = (select coalesce(max(version), 0) from writing where month = :month and name = :name)
				on conflict do nothing""")
			.param("month", month.toString())
			.param("name", name)
			.param("seen", seen)
			.param("content", (content != null) ? this.json.writeValueAsString(content) : null)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private Written written(ResultSet row, int number) throws SQLException {
		String name = row.getString("name");
		String content = row.getString("content");
		Writing writing = (content != null) ? this.json.readValue(content, Kind.of(name).orElseThrow().type()) : null;
		return new Written(name, row.getInt("version"), writing, row.getString("written_by"),
				row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

}
