package org.xmpp.newsletter.platform.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ways to set a password, each of which works once and for a while.
 */
class OneTimeLinks {

	private final JdbcClient jdbc;

	private final PeopleProperties properties;

	private final InstantSource clock;

	OneTimeLinks(JdbcClient jdbc, PeopleProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/** Makes one; earlier ones of the account stop working. */
	WayIn make(Account account, String by) {
		withdraw(account);
		Secret secret = Secret.fresh();
		Instant now = this.clock.instant();
		Instant until = now.plus(this.properties.link());
		this.jdbc.sql("""
				insert into people.one_time_link (hash, person, created_at, created_by, expires_at)
				values (:hash, :person, :now, :by, :until)""")
			.param("hash", secret.hash())
			.param("person", account.id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
		return new WayIn(account, secret, until);
	}

	void withdraw(Account account) {
		this.jdbc.sql("delete from people.one_time_link where person = :person and used_at is null")
			.param("person", account.id())
			.update();
	}

	/** Whose link it is, as long as it works. */
	Optional<Account> look(String secret) {
		return this.jdbc.sql("select " + People.COLUMNS + """
				from people.one_time_link l join people.person p on p.id = l.person
				where l.hash = :hash and l.used_at is null and l.expires_at > :now and p.disabled_at is null""")
			.param("hash", Secret.hash(secret))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(People::read)
			.optional();
	}

	/** Uses it up; whether it still worked. Of two at once one is told no. */
	boolean use(String secret) {
		return this.jdbc.sql("""
				update people.one_time_link set used_at = :now
				where hash = :hash and used_at is null and expires_at > :now""")
			.param("hash", Secret.hash(secret))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
