package org.xmpp.newsletter.platform.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of what was done to accounts. Decisions on feeds, entries and issues have their
 * own histories.
 */
public class Audit {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Audit(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void note(Actor who, Deed what, @Nullable String whom) {
		note(who, what, whom, null, null);
	}

	void note(Actor who, Deed what, @Nullable String whom, @Nullable String before, @Nullable String after) {
		this.jdbc.sql("""
				insert into people.audit (at, who, what, whom, before, after, address)
				values (:at, :who, :what, :whom, :before, :after, :address)""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("who", who.name())
			.param("what", what.name())
			.param("whom", whom)
			.param("before", before)
			.param("after", after)
			.param("address", who.address())
			.update();
	}

	/** Once in a while is enough for what somebody does again and again. */
	void noteAtTimes(Actor who, Deed what, String whom, Duration pause) {
		Instant since = this.clock.instant().minus(pause);
		boolean noted = this.jdbc.sql("""
				select exists (select from people.audit where whom = :whom and what = :what and address = :address
				and at > :since)""")
			.param("whom", whom)
			.param("what", what.name())
			.param("address", who.address())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
		if (!noted) {
			note(who, what, whom);
		}
	}

	/**
	 * Reads the log, the newest first.
	 * @param before only what stands before this position, or null for the newest
	 * @param most how many lines
	 * @return the lines
	 */
	public List<Line> lines(@Nullable Long before, int most) {
		return this.jdbc.sql("select * from people.audit where position < :before order by position desc limit :most")
			.param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
			.param("most", most)
			.query((row, index) -> new Line(row.getLong("position"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("who"),
					Deed.valueOf(row.getString("what")), row.getString("whom"), row.getString("before"),
					row.getString("after"), row.getString("address")))
			.list();
	}

	/**
	 * What was done.
	 *
	 * @param position counts the lines, with gaps
	 * @param at when
	 * @param who by whom
	 * @param what the deed
	 * @param whom the sign-in name of whose account it concerns, or null when there is
	 * none
	 * @param before how it was, or null
	 * @param after how it is since, or null
	 * @param address from which network address, empty when on the machine itself
	 */
	public record Line(long position, Instant at, String who, Deed what, @Nullable String whom, @Nullable String before,
			@Nullable String after, String address) {
	}

	/**
	 * What can be done to an account.
	 */
	public enum Deed {

		/** Somebody signed in. */
		SIGNED_IN,

		/** Somebody tried, with a wrong name or password. */
		SIGN_IN_FAILED,

		/** Somebody tried so often that they must wait. */
		SIGN_IN_BLOCKED,

		/** Somebody signed out. */
		SIGNED_OUT,

		/** Sessions were ended from elsewhere. */
		SESSIONS_ENDED,

		/** An account was made. */
		INVITED,

		/** An account was made for whom an identity provider vouches. */
		ASKED_TO_BE_LET_IN,

		/** A one-time link was made. */
		LINK_MADE,

		/** A one-time link was used to set a password. */
		PASSWORD_SET,

		/** Somebody changed their password. */
		PASSWORD_CHANGED,

		/** Roles were given or taken. */
		ROLES_CHANGED,

		/** Somebody is kept out. */
		DISABLED,

		/** Somebody may come in again. */
		ENABLED,

		/** A token was made. */
		TOKEN_MADE,

		/** A token was revoked. */
		TOKEN_REVOKED;

		/**
		 * What people call it.
		 * @return words
		 */
		public String words() {
			String words = name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("sign in", "sign-in");
			return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
		}

	}

}
