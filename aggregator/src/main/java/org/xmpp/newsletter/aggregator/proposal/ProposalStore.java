package org.xmpp.newsletter.aggregator.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.proposal.Proposal.Decision;
import org.xmpp.newsletter.aggregator.proposal.Proposal.State;
import org.xmpp.newsletter.aggregator.proposal.Proposal.Wish;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All proposals.
 */
@Repository
class ProposalStore {

	private final JdbcClient jdbc;

	ProposalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a proposal, unless its address is proposed already. */
	boolean add(UUID id, Wish wish, Instant at) {
		return this.jdbc.sql("""
				insert into proposal (id, address, address_key, project, remark, who, proposed_at)
				values (:id, :address, :key, :project, :remark, :who, :at)
				on conflict (address_key) where state = 'OPEN' do nothing""")
			.param("id", id)
			.param("address", wish.address().uri().toString())
			.param("key", wish.address().key())
			.param("project", wish.project())
			.param("remark", wish.remark())
			.param("who", wish.who())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void decide(UUID id, State state, Decision decision) {
		this.jdbc.sql("""
				update proposal set state = :state, decided_at = :at, decided_by = :by, reason = :reason, feed = :feed
				where id = :id""")
			.param("state", state.name())
			.param("at", decision.at().atOffset(ZoneOffset.UTC))
			.param("by", decision.by())
			.param("reason", decision.reason())
			.param("feed", decision.feed())
			.param("id", id)
			.update();
	}

	Optional<Proposal> lock(UUID id) {
		return this.jdbc.sql("select * from proposal where id = :id for update")
			.param("id", id)
			.query(ProposalStore::read)
			.optional();
	}

	/** The open ones, the oldest first. */
	List<Proposal> open() {
		return this.jdbc.sql("select * from proposal where state = 'OPEN' order by proposed_at, id")
			.query(ProposalStore::read)
			.list();
	}

	/** Those that were decided, the last one first. */
	List<Proposal> decided(int most) {
		return this.jdbc.sql("select * from proposal where state <> 'OPEN' order by decided_at desc, id limit :most")
			.param("most", most)
			.query(ProposalStore::read)
			.list();
	}

	int openCount() {
		return this.jdbc.sql("select count(*) from proposal where state = 'OPEN'").query(Integer.class).single();
	}

	private static Proposal read(ResultSet row, int index) throws SQLException {
		Wish wish = new Wish(WebAddress.of(row.getString("address")), row.getString("project"), row.getString("remark"),
				row.getString("who"));
		return new Proposal(row.getObject("id", UUID.class), wish,
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")),
				decision(row));
	}

	private static @Nullable Decision decision(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
		return (at == null) ? null : new Decision(at.toInstant(), row.getString("decided_by"), row.getString("reason"),
				row.getObject("feed", UUID.class));
	}

}
