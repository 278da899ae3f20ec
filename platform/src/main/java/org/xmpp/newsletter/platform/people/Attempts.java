package org.xmpp.newsletter.platform.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries to sign in, in the database, so that neither a restart nor another service
 * gives more of them. A name that does not exist is counted like one that does.
 */
class Attempts {

	private static final int HALF_OF_IPV6 = 8;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	Attempts(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Counts one more try, unless there were too many.
	 * @return when the next one is allowed, or empty when this one is
	 */
	Optional<Instant> tryAgain(String login, String address) {
		List<Limit> limits = limits(login, address);
		Instant now = this.clock.instant();
		return this.transactions.execute((status) -> {
			forget(now.minus(Limit.LONGEST));
			// Many at once wait for each other here, always in the same order.
			limits.forEach((limit) -> this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", limit.key())
				.query((row) -> {
				}));
			Optional<Instant> until = limits.stream()
				.flatMap((limit) -> blocked(limit, now).stream())
				.max(Comparator.naturalOrder());
			if (until.isEmpty()) {
				limits.forEach((limit) -> count(limit, now));
			}
			return until;
		});
	}

	/** Whoever signed in begins anew; whoever shares their address does not. */
	void succeeded(String login, String address) {
		this.jdbc.sql("delete from people.attempt where key = :key").param("key", pair(login, address)).update();
	}

	private Optional<Instant> blocked(Limit limit, Instant now) {
		return this.jdbc.sql("""
				select at from people.attempt where key = :key and at > :since
				order by at desc offset :others limit 1""")
			.param("key", limit.key())
			.param("since", now.minus(limit.within()).atOffset(ZoneOffset.UTC))
			.param("others", limit.tries() - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map((at) -> at.toInstant().plus(limit.within()));
	}

	private void count(Limit limit, Instant now) {
		this.jdbc.sql("insert into people.attempt (key, at) values (:key, :at)")
			.param("key", limit.key())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private void forget(Instant before) {
		this.jdbc.sql("delete from people.attempt where at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Few tries for one account from one address; more for an address, behind which an
	 * office may sit; and a bound for an account from everywhere, high enough that
	 * strangers do not easily keep somebody out.
	 */
	private static List<Limit> limits(String login, String address) {
		return Stream
			.of(new Limit(pair(login, address), 5, Duration.ofMinutes(15)),
					new Limit(key("address", network(address)), 30, Duration.ofMinutes(15)),
					new Limit(key("account", login), 60, Limit.LONGEST))
			.sorted(Comparator.comparing(Limit::key))
			.toList();
	}

	private static String pair(String login, String address) {
		return key("both", login + " " + network(address));
	}

	/** Hashed, because people also type their passwords into the field for the name. */
	private static String key(String kind, String value) {
		return HexFormat.of().formatHex(Secret.hash(kind + " " + value));
	}

	/** With IPv6 everybody has at least 2^64 addresses. */
	static String network(String address) {
		try {
			byte[] bytes = address.contains(":") ? InetAddress.ofLiteral(address).getAddress() : new byte[0];
			return (bytes.length > HALF_OF_IPV6)
					? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, HALF_OF_IPV6), bytes.length))
						.getHostAddress()
					: address;
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return address;
		}
	}

	/**
	 * So many tries within so long.
	 */
	private record Limit(String key, int tries, Duration within) {

		private static final Duration LONGEST = Duration.ofHours(1);

	}

}
