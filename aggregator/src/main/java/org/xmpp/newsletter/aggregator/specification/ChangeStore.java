package org.xmpp.newsletter.aggregator.specification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The changes that were published, and every XEP and proposal ever listed.
 */
@Repository
class ChangeStore {

	private final JdbcClient jdbc;

	ChangeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Remembers what is listed, so that what vanishes and comes back is not new.
	 * @param list that was taken in
	 */
	void rememberKeys(XepList list) {
		String[] keys = Stream
			.concat(list.xeps().keySet().stream().map("XEP-%04d"::formatted), list.proposals().keySet().stream())
			.toArray(String[]::new);
		this.jdbc.sql("insert into specification (key) select unnest(?::text[]) on conflict do nothing")
			.param(1, keys)
			.update();
	}

	/**
	 * Adds a change unless it was seen before.
	 * @param list the position of the list that shows it
	 * @param change to add
	 * @return false when it is not news
	 */
	boolean add(long list, SpecificationChanged change) {
		return this.jdbc.sql("""
				insert into specification_change (change, list, kind, number, proposal, title, version, remark,
				  summary, last_call_ends, gap, month, seen)
				select :change, :list, :kind, :number, :proposal, :title, :version, :remark,
				  :summary, :ends, :gap, :month, :seen
				where :kind not in ('NEW', 'PROPOSED') or not exists (select from specification where key = :key)
				on conflict do nothing""")
			.param("change", change.change())
			.param("list", list)
			.param("kind", change.kind().name())
			.param("number", change.number(), Types.INTEGER)
			.param("proposal", change.proposal(), Types.VARCHAR)
			.param("title", change.title())
			.param("version", change.version(), Types.VARCHAR)
			.param("remark", change.remark(), Types.VARCHAR)
			.param("summary", change.summary(), Types.VARCHAR)
			.param("ends", change.lastCallEnds(), Types.DATE)
			.param("gap", change.gap())
			.param("month", change.month().toString())
			.param("seen", change.seen().atOffset(ZoneOffset.UTC))
			.param("key", change.key())
			.update() > 0;
	}

	List<SpecificationChanged> of(YearMonth month) {
		return this.jdbc.sql("""
				select * from specification_change where month = :month
				order by number nulls last, proposal, seen, position""")
			.param("month", month.toString())
			.query((row, index) -> change(row))
			.list();
	}

	private static SpecificationChanged change(ResultSet row) throws SQLException {
		return new SpecificationChanged(row.getObject("change", UUID.class), Kind.valueOf(row.getString("kind")),
				row.getObject("number", Integer.class), row.getString("proposal"), row.getString("title"),
				row.getString("version"), row.getString("remark"), row.getString("summary"),
				row.getObject("last_call_ends", LocalDate.class), row.getBoolean("gap"),
				YearMonth.parse(row.getString("month")), row.getObject("seen", OffsetDateTime.class).toInstant());
	}

}
