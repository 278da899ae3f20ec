package org.xmpp.newsletter.aggregator.specification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.xmpp.newsletter.aggregator.fetch.Validators;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The state of the poll, one row.
 */
@Repository
class PollStore {

	private final JdbcClient jdbc;

	PollStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims the poll if it is due, so that no other instance asks at the same time and
	 * an accident on the way does not make the next look an early one.
	 * @param now the time
	 * @param interval between two looks
	 * @return the state, or nothing when it is not due
	 */
	Optional<PollState> claimDue(Instant now, Duration interval) {
		return this.jdbc.sql("update xep_list_poll set next_poll = :until where next_poll <= :now returning *")
			.param("until", now.plus(interval).atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, index) -> state(row))
			.optional();
	}

	PollState state() {
		return this.jdbc.sql("select * from xep_list_poll").query((row, index) -> state(row)).single();
	}

	void save(PollState state) {
		this.jdbc.sql("""
				update xep_list_poll set etag = :etag, last_modified = :modified, next_poll = :next,
				  failures = :failures, problem = :problem""")
			.param("etag", state.validators().etag(), Types.VARCHAR)
			.param("modified", state.validators().lastModified(), Types.VARCHAR)
			.param("next", state.nextPoll().atOffset(ZoneOffset.UTC))
			.param("failures", state.failures())
			.param("problem", state.problem(), Types.VARCHAR)
			.update();
	}

	private static PollState state(ResultSet row) throws SQLException {
		return new PollState(new Validators(row.getString("etag"), row.getString("last_modified")),
				row.getObject("next_poll", OffsetDateTime.class).toInstant(), row.getInt("failures"),
				row.getString("problem"));
	}

}
