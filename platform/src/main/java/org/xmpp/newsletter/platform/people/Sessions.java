package org.xmpp.newsletter.platform.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is signed in, and where. They are in the database, so that they outlive restarts
 * and hold in all services.
 */
public class Sessions {

	/** Not a write for every request. */
	private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final PeopleProperties properties;

	private final InstantSource clock;

	Sessions(JdbcClient jdbc, PeopleProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/** Begins one; its secret is known to nobody yet, so none can be fixed beforehand. */
	Secret begin(Account account, Actor actor) {
		Secret secret = Secret.fresh();
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from people.session where expires_at < :now")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("""
				insert into people.session (hash, id, person, created_at, seen_at, expires_at, address, agent)
				values (:hash, :id, :person, :now, :now, :expires, :address, :agent)""")
			.param("hash", secret.hash())
			.param("id", UUID.randomUUID())
			.param("person", account.id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("expires", now.plus(this.properties.idle()).atOffset(ZoneOffset.UTC))
			.param("address", actor.address())
			.param("agent", actor.agent())
			.update();
		return secret;
	}

	/**
	 * Finds whose a session is, and keeps it alive.
	 * @param secret what the cookie says
	 * @return who it is; empty when it is unknown or over, or they are kept out
	 */
	public Optional<SignedIn> find(String secret) {
		Instant now = this.clock.instant();
		Optional<Found> found = this.jdbc.sql("select s.id as session, s.seen_at, s.created_at, " + People.COLUMNS + """
				from people.session s join people.person p on p.id = s.person
				where s.hash = :hash and s.expires_at > :now and p.disabled_at is null""")
			.param("hash", Secret.hash(secret))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Found(row.getObject("session", UUID.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getObject("seen_at", OffsetDateTime.class).toInstant(), People.read(row, index)))
			.optional();
		found.filter((session) -> session.seen().plus(SEEN_EVERY).isBefore(now))
			.ifPresent((session) -> keepAlive(session, now));
		return found.map((session) -> new SignedIn(session.account(), session.account().roles(), false, session.id()));
	}

	private void keepAlive(Found session, Instant now) {
		Instant idle = now.plus(this.properties.idle());
		Instant longest = session.created().plus(this.properties.longest());
		this.jdbc.sql("update people.session set seen_at = :now, expires_at = :expires where id = :id")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("expires", (idle.isBefore(longest) ? idle : longest).atOffset(ZoneOffset.UTC))
			.param("id", session.id())
			.update();
	}

	void end(String secret) {
		this.jdbc.sql("delete from people.session where hash = :hash").param("hash", Secret.hash(secret)).update();
	}

	/** Ends one session of an account; whether there was such a one. */
	boolean end(Account account, UUID session) {
		return this.jdbc.sql("delete from people.session where person = :person and id = :id")
			.param("person", account.id())
			.param("id", session)
			.update() == 1;
	}

	/** Ends all sessions of an account but one, or all. */
	void endOthers(Account account, @Nullable UUID kept) {
		this.jdbc.sql("delete from people.session where person = :person and id is distinct from cast(:kept as uuid)")
			.param("person", account.id())
			.param("kept", kept)
			.update();
	}

	/**
	 * Lists where somebody is signed in.
	 * @param account who
	 * @return the sessions, last used first
	 */
	public List<Session> of(Account account) {
		return this.jdbc.sql("""
				select id, created_at, seen_at, expires_at, address, agent from people.session
				where person = :person and expires_at > :now order by seen_at desc, id""")
			.param("person", account.id())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Session(row.getObject("id", UUID.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getObject("seen_at", OffsetDateTime.class).toInstant(),
					row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getString("address"),
					row.getString("agent")))
			.list();
	}

	/**
	 * A session, without what would let one into it.
	 *
	 * @param id its id
	 * @param createdAt when they signed in
	 * @param seenAt when it was last used, to the minute
	 * @param expiresAt when it ends if it is not used
	 * @param address from which network address they signed in
	 * @param agent with which browser, as it calls itself
	 */
	public record Session(UUID id, Instant createdAt, Instant seenAt, Instant expiresAt, String address, String agent) {
	}

	private record Found(UUID id, Instant created, Instant seen, Account account) {
	}

}
