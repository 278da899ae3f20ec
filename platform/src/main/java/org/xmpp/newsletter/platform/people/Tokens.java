package org.xmpp.newsletter.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Audit.Deed;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With what programs get in, in somebody's name.
 */
public class Tokens {

	/** So that a token that lies about somewhere is recognised as one of ours. */
	private static final String PREFIX = "newsroom_";

	private static final Duration USED_EVERY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Audit audit;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	Tokens(JdbcClient jdbc, Audit audit, TransactionTemplate transactions, InstantSource clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes one.
	 * @param account in whose name it will act
	 * @param wish what it is to be
	 * @param by who makes it
	 * @return the token, shown for the first and last time
	 * @throws Problem when it has no name, or a role that its person has not
	 */
	public Made make(Account account, Wish wish, Actor by) {
		String name = Names.display(wish.name());
		if (!account.roles().containsAll(wish.roles())) {
			throw new Problem(ProblemType.INVALID, "A token cannot have a role that %s has not: %s has %s."
				.formatted(account.name(), account.name(), Reception.words(account.roles())));
		}
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			String may = Reception.words(wish.roles()) + (wish.readOnly() ? ", read only" : "");
			this.audit.note(by, Deed.TOKEN_MADE, account.login(), null, "%s (%s)".formatted(name, may));
			return insert(account, new Wish(name, wish.roles(), wish.readOnly(), wish.lasting()));
		}));
	}

	private Made insert(Account account, Wish wish) {
		Secret secret = new Secret(PREFIX + Secret.fresh().text());
		Instant now = this.clock.instant();
		UUID id = UUID.randomUUID();
		Instant expires = (wish.lasting() != null) ? now.plus(wish.lasting()) : null;
		this.jdbc.sql("""
				insert into people.token (id, hash, person, name, roles, read_only, created_at, expires_at)
				values (:id, :hash, :person, :name, :roles, :readOnly, :now, :expires)""")
			.param("id", id)
			.param("hash", secret.hash())
			.param("person", account.id())
			.param("name", wish.name())
			.param("roles", People.words(wish.roles()))
			.param("readOnly", wish.readOnly())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("expires", (expires != null) ? expires.atOffset(ZoneOffset.UTC) : null)
			.update();
		return new Made(new Token(id, wish.name(), wish.roles(), wish.readOnly(), now, expires, null, null), secret);
	}

	/**
	 * Finds in whose name a program asks.
	 * @param secret the token as it was sent
	 * @return who it is; empty when it is unknown, over or revoked, or they are kept out
	 */
	public Optional<SignedIn> find(String secret) {
		Instant now = this.clock.instant();
		Optional<Found> found = this.jdbc.sql("select t.*, " + People.COLUMNS + """
				from people.token t join people.person p on p.id = t.person
				where t.hash = :hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > :now)
				and p.disabled_at is null""")
			.param("hash", Secret.hash(secret))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Found(read(row, index), People.read(row, index)))
			.optional();
		found.map(Found::token).filter((token) -> isStale(token, now)).ifPresent((token) -> used(token, now));
		return found.map(Found::signedIn);
	}

	private static boolean isStale(Token token, Instant now) {
		return token.usedAt() == null || token.usedAt().plus(USED_EVERY).isBefore(now);
	}

	private void used(Token token, Instant now) {
		this.jdbc.sql("update people.token set last_used_at = :now where id = :id")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", token.id())
			.update();
	}

	/**
	 * Makes one stop working.
	 * @param account whose it is
	 * @param id which one
	 * @param by who revokes it
	 * @throws Problem when the account has no such token
	 */
	public void revoke(Account account, UUID id, Actor by) {
		this.transactions.executeWithoutResult((status) -> {
			String name = this.jdbc.sql("""
					update people.token set revoked_at = :now
					where id = :id and person = :person and revoked_at is null returning name""")
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.param("id", id)
				.param("person", account.id())
				.query(String.class)
				.optional()
				.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
						"%s has no token %s, or it is revoked already.".formatted(account.name(), id)));
			this.audit.note(by, Deed.TOKEN_REVOKED, account.login(), name, null);
		});
	}

	/**
	 * Lists somebody's tokens.
	 * @param account who
	 * @return those that were not revoked, the newest first
	 */
	public List<Token> of(Account account) {
		return this.jdbc.sql(
				"select * from people.token where person = :person and revoked_at is null order by created_at desc, id")
			.param("person", account.id())
			.query(Tokens::read)
			.list();
	}

	private static Token read(ResultSet row, int index) throws SQLException {
		return new Token(row.getObject("id", UUID.class), row.getString("name"), People.roles(row.getArray("roles")),
				row.getBoolean("read_only"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				moment(row, "expires_at"), moment(row, "last_used_at"), moment(row, "revoked_at"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A token, without what makes it work.
	 *
	 * @param id its id
	 * @param name what its owner calls it
	 * @param roles what it may at most
	 * @param readOnly whether it may only read
	 * @param createdAt when it was made
	 * @param expiresAt when it stops working, or null for never
	 * @param usedAt when it was last used, to the minute, or null
	 * @param revokedAt when it was revoked, or null
	 */
	public record Token(UUID id, String name, Set<Role> roles, boolean readOnly, Instant createdAt,
			@Nullable Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant revokedAt) {
	}

	/**
	 * A token that was just made.
	 *
	 * @param token what is kept
	 * @param secret what is shown now and never again
	 */
	public record Made(Token token, Secret secret) {
	}

	/**
	 * What a new token is to be.
	 *
	 * @param name what its owner calls it
	 * @param roles what it may at most
	 * @param readOnly whether it may only read
	 * @param lasting how long it works, or null for ever
	 */
	public record Wish(String name, Set<Role> roles, boolean readOnly, @Nullable Duration lasting) {
	}

	private record Found(Token token, Account account) {

		SignedIn signedIn() {
			Set<Role> both = EnumSet.noneOf(Role.class);
			both.addAll(this.token.roles());
			both.retainAll(this.account.roles());
			return new SignedIn(this.account, both, this.token.readOnly(), null);
		}

	}

}
