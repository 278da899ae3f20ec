package org.xmpp.newsletter.summarizer.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.live.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is on an entry, so that no two do the same work. A claim ends by the clock
 * when its person does nothing any more.
 */
@Component
@Transactional
public class Claims {

	/** Long enough to write five lines, short enough to be forgotten. */
	static final Duration LASTS = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final Happenings happenings;

	private final InstantSource clock;

	Claims(JdbcClient jdbc, Happenings happenings, InstantSource clock) {
		this.jdbc = jdbc;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * Claims an entry, or renews the claim; while somebody else is on it, theirs stays.
	 * @param entry the entry
	 * @param by who is on it
	 * @return the claim that holds now, of whomever
	 * @throws Problem when there is no such entry
	 */
	public Claim claim(UUID entry, Person by) {
		OffsetDateTime now = now();
		boolean fresh = this.jdbc.sql("""
				with before as (select * from claim where entry = :entry and by = :by and until > :now)
				insert into claim (entry, by, since, until)
				select id, :by, :now, :until from entry where id = :entry
				on conflict (entry) do update set by = excluded.by, until = excluded.until,
				  since = case when claim.by = excluded.by and claim.until > :now then claim.since else :now end
				where claim.by = excluded.by or claim.until <= :now
				returning not exists (select 1 from before)""")
			.param("entry", entry)
			.param("by", by.name())
			.param("now", now)
			.param("until", now.plus(LASTS))
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (fresh) {
			this.happenings.tell(entry, "claimed", by.name());
		}
		return this.jdbc.sql("select * from claim where entry = :entry")
			.param("entry", entry)
			.query(Claims::map)
			.optional()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no entry %s.".formatted(entry)));
	}

	/**
	 * Lets an entry go; nothing happens when somebody else is on it.
	 * @param entry the entry
	 * @param by who was on it
	 */
	public void release(UUID entry, Person by) {
		int released = this.jdbc.sql("delete from claim where entry = :entry and by = :by")
			.param("entry", entry)
			.param("by", by.name())
			.update();
		if (released > 0) {
			this.happenings.tell(entry, "released", by.name());
		}
	}

	/**
	 * Says who is on what.
	 * @return the claims that have not ended
	 */
	@Transactional(readOnly = true)
	public List<Claim> active() {
		return this.jdbc.sql("select * from claim where until > :now").param("now", now()).query(Claims::map).list();
	}

	/** Tells of the claims that have ended by the clock, and forgets them. */
	void expire() {
		this.jdbc.sql("delete from claim where until <= :now returning *")
			.param("now", now())
			.query(Claims::map)
			.list()
			.forEach((claim) -> this.happenings.tell(claim.entry(), "released", claim.by()));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Claim map(ResultSet row, int index) throws SQLException {
		return new Claim(row.getObject("entry", UUID.class), String.valueOf(row.getString("by")), instant(row, "since"),
				instant(row, "until"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
	}

}
