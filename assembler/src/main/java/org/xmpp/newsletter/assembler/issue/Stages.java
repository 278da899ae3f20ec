package org.xmpp.newsletter.assembler.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far people moved issues.
 */
@Repository
class Stages {

	private final JdbcClient jdbc;

	Stages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The steps of a month, the first one first. */
	List<Stage> of(YearMonth month) {
		return this.jdbc.sql("select state, moved_by, moved_at from stage where month = :month order by number")
			.param("month", month.toString())
			.query(Stages::stage)
			.list();
	}

	/** The state of every month that was moved. */
	Map<YearMonth, IssueState> all() {
		Map<YearMonth, IssueState> states = new HashMap<>();
		this.jdbc.sql("select month, state from stage order by number").query((row) -> {
			states.put(YearMonth.parse(row.getString("month")), IssueState.valueOf(row.getString("state")));
		});
		return states;
	}

	/**
	 * Adds a step.
	 * @param after how many steps there were for whoever decided
	 * @return false when somebody else moved the month since
	 */
	boolean add(YearMonth month, int after, Stage stage) {
		return this.jdbc.sql("""
				insert into stage (month, number, state, moved_by, moved_at)
				values (:month, :number, :state, :by, :at) on conflict do nothing""")
			.param("month", month.toString())
			.param("number", after + 1)
			.param("state", stage.state().name())
			.param("by", stage.by())
			.param("at", stage.at().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static Stage stage(ResultSet row, int number) throws SQLException {
		return new Stage(IssueState.valueOf(row.getString("state")), row.getString("moved_by"),
				row.getObject("moved_at", OffsetDateTime.class).toInstant());
	}

}
