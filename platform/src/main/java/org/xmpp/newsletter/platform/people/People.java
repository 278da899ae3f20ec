package org.xmpp.newsletter.platform.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All accounts.
 */
public class People {

	static final String COLUMNS = """
			p.id as person_id, p.login, p.name as person_name, p.roles as person_roles, p.disabled_at,
			p.password is not null as with_password, p.issuer is not null as outside, p.created_at as person_created_at\s""";

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lists all.
	 * @return the accounts by name, those that are kept out last
	 */
	public List<Account> all() {
		return this.jdbc
			.sql("select " + COLUMNS + " from people.person p order by disabled_at is not null, lower(p.name)")
			.query(People::read)
			.list();
	}

	/**
	 * Finds one.
	 * @param id its id
	 * @return the account
	 */
	public Optional<Account> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from people.person p where id = :id")
			.param("id", id)
			.query(People::read)
			.optional();
	}

	/**
	 * Finds one by what it signs in with.
	 * @param login the sign-in name, in any spelling
	 * @return the account
	 */
	public Optional<Account> named(String login) {
		return this.jdbc.sql("select " + COLUMNS + " from people.person p where login = :login")
			.param("login", Names.folded(login))
			.query(People::read)
			.optional();
	}

	Optional<Account> of(String issuer, String subject) {
		return this.jdbc
			.sql("select " + COLUMNS + " from people.person p where issuer = :issuer and subject = :subject")
			.param("issuer", issuer)
			.param("subject", subject)
			.query(People::read)
			.optional();
	}

	/**
	 * Adds an account.
	 * @return the account, or empty when somebody has the sign-in name or the name
	 */
	Optional<Account> add(Newcomer newcomer, Instant at, String by) {
		UUID id = UUID.randomUUID();
		try {
			this.jdbc.sql("""
					insert into people.person (id, login, name, roles, issuer, subject, created_at, created_by)
					values (:id, :login, :name, :roles, :issuer, :subject, :at, :by) on conflict do nothing""")
				.param("id", id)
				.param("login", newcomer.login())
				.param("name", newcomer.name())
				.param("roles", words(newcomer.roles()))
				.param("issuer", newcomer.issuer())
				.param("subject", newcomer.subject())
				.param("at", at.atOffset(ZoneOffset.UTC))
				.param("by", by)
				.update();
			return find(id);
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	/** The stored hash of a password, or null. */
	@Nullable String password(Account account) {
		return this.jdbc.sql("select password from people.person where id = :id")
			.param("id", account.id())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	void setPassword(Account account, String hash) {
		this.jdbc.sql("update people.person set password = :hash where id = :id")
			.param("hash", hash)
			.param("id", account.id())
			.update();
	}

	/** Whether the name was free. */
	boolean rename(Account account, String name) {
		return this.jdbc.sql("""
				update people.person set name = :name where id = :id
				and not exists (select from people.person where lower(name) = lower(:name) and id <> :id)""")
			.param("name", name)
			.param("id", account.id())
			.update() == 1;
	}

	void setRoles(Account account, Set<Role> roles) {
		this.jdbc.sql("update people.person set roles = :roles where id = :id")
			.param("roles", words(roles))
			.param("id", account.id())
			.update();
	}

	void setDisabled(Account account, @Nullable Instant at) {
		this.jdbc.sql("update people.person set disabled_at = :at where id = :id")
			.param("at", (at != null) ? at.atOffset(ZoneOffset.UTC) : null)
			.param("id", account.id())
			.update();
	}

	/** Those who can let others in, locked until the transaction ends. */
	List<Account> lockAdministrators() {
		return this.jdbc.sql("select " + COLUMNS + """
				from people.person p where 'administrator' = any(roles) and disabled_at is null for update""")
			.query(People::read)
			.list();
	}

	static String[] words(Collection<Role> roles) {
		return Role.words(roles).toArray(String[]::new);
	}

	static Set<Role> roles(Array words) throws SQLException {
		return Role.of(Arrays.asList((String[]) words.getArray()));
	}

	static Account read(ResultSet row, int index) throws SQLException {
		return new Account(row.getObject("person_id", UUID.class), row.getString("login"), row.getString("person_name"),
				roles(row.getArray("person_roles")), row.getObject("disabled_at") != null,
				row.getBoolean("with_password"), row.getBoolean("outside"),
				row.getObject("person_created_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * Somebody to be let in.
	 *
	 * @param issuer the identity provider that vouches, or null
	 * @param subject what it calls them, or null
	 */
	record Newcomer(String login, String name, Set<Role> roles, @Nullable String issuer, @Nullable String subject) {
	}

}
