package org.xmpp.newsletter.platform.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Audit.Deed;
import org.xmpp.newsletter.platform.people.People.Newcomer;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in and keeps them out. Every change stands in the audit log.
 */
public class Reception {

	private final People people;

	private final Passwords passwords;

	private final OneTimeLinks links;

	private final Sessions sessions;

	private final Audit audit;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	Reception(People people, Passwords passwords, OneTimeLinks links, Sessions sessions, Audit audit,
			TransactionTemplate transactions, InstantSource clock) {
		this.people = people;
		this.passwords = passwords;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes an account and a link for whom it is.
	 * @param login what they will type to sign in
	 * @param name what will stand beside their decisions
	 * @param roles what they may do
	 * @param by who invites
	 * @return the link to give to them
	 * @throws Problem when a name is none or taken
	 */
	public WayIn invite(String login, String name, Set<Role> roles, Actor by) {
		Newcomer newcomer = new Newcomer(Names.login(login), Names.display(name), roles, null, null);
		return transaction(() -> {
			Account account = this.people.add(newcomer, this.clock.instant(), by.name())
				.orElseThrow(() -> new Problem(ProblemType.DUPLICATE,
						"Somebody has the sign-in name %s or the name %s already.".formatted(newcomer.login(),
								newcomer.name())));
			this.audit.note(by, Deed.INVITED, account.login(), null, words(roles));
			return this.links.make(account, by.name());
		});
	}

	/**
	 * Makes a new link for somebody who is locked out. Their password stays until it is
	 * used.
	 * @param id whose account
	 * @param by who makes it
	 * @return the link to give to them
	 * @throws Problem when there is no such account or it is kept out
	 */
	public WayIn link(UUID id, Actor by) {
		return transaction(() -> {
			Account account = existing(id);
			if (account.disabled()) {
				throw new Problem(ProblemType.NOT_NOW, account.name() + " is kept out. Let them in first.");
			}
			this.audit.note(by, Deed.LINK_MADE, account.login());
			return this.links.make(account, by.name());
		});
	}

	/**
	 * Whose link it is.
	 * @param secret the end of the link
	 * @return the account, or empty when the link does not work (any more)
	 */
	public Optional<Account> expecting(String secret) {
		return this.links.look(secret);
	}

	/**
	 * Uses a link up: sets the password, ends all sessions and lets them in.
	 * @param secret the end of the link
	 * @param name how they want to be called
	 * @param password the new password
	 * @param actor from where
	 * @return the account; empty when the link does not work (any more)
	 * @throws Problem when the name is none or taken, or the password is no good; the
	 * link then still works
	 */
	public Optional<Account> welcome(String secret, String name, String password, Actor actor) {
		Optional<Account> expected = expecting(secret);
		if (expected.isEmpty()) {
			return Optional.empty();
		}
		Account account = expected.get();
		String shown = Names.display(name);
		String hash = this.passwords.hash(password, account.login());
		return Optional.ofNullable(this.transactions.execute((status) -> {
			if (!this.links.use(secret)) {
				return null;
			}
			rename(account, shown);
			this.people.setPassword(account, hash);
			this.sessions.endOthers(account, null);
			this.audit.note(actor.as(shown), Deed.PASSWORD_SET, account.login());
			return existing(account.id());
		}));
	}

	private void rename(Account account, String name) {
		if (!this.people.rename(account, name)) {
			throw new Problem(ProblemType.DUPLICATE, "Somebody else is called %s already.".formatted(name));
		}
	}

	/**
	 * Changes somebody's own password; other sessions of theirs end.
	 * @param who who
	 * @param old the present password
	 * @param fresh the new one
	 * @param actor from where
	 * @throws Problem when the present one is wrong or the new one no good
	 */
	public void changePassword(SignedIn who, String old, String fresh, Actor actor) {
		Account account = who.account();
		if (!this.passwords.matches(old, this.people.password(account))) {
			throw new Problem(ProblemType.INVALID, "The present password is not right. The password is as it was.");
		}
		String hash = this.passwords.hash(fresh, account.login());
		transaction(() -> {
			this.people.setPassword(account, hash);
			this.links.withdraw(account);
			this.sessions.endOthers(account, who.session());
			this.audit.note(actor, Deed.PASSWORD_CHANGED, account.login());
			return account;
		});
	}

	/**
	 * Ends sessions of somebody.
	 * @param account whose
	 * @param one the session to end, or null for all
	 * @param kept with null for the first: the session to keep, or null
	 * @param actor who ends them
	 */
	public void endSessions(Account account, @Nullable UUID one, @Nullable UUID kept, Actor actor) {
		transaction(() -> {
			if (one != null) {
				this.sessions.end(account, one);
			}
			else {
				this.sessions.endOthers(account, kept);
			}
			this.audit.note(actor, Deed.SESSIONS_ENDED, account.login());
			return account;
		});
	}

	/**
	 * Gives and takes roles, at once also for sessions and tokens.
	 * @param id whose account
	 * @param roles all they have from now on
	 * @param by who decides
	 * @throws Problem when nobody would be left to let people in
	 */
	public void setRoles(UUID id, Set<Role> roles, Actor by) {
		transaction(() -> {
			List<Account> administrators = this.people.lockAdministrators();
			Account account = existing(id);
			if (!roles.contains(Role.ADMINISTRATOR)) {
				requireAnother(administrators, account);
			}
			if (!account.roles().equals(roles)) {
				this.people.setRoles(account, roles);
				this.audit.note(by, Deed.ROLES_CHANGED, account.login(), words(account.roles()), words(roles));
			}
			return account;
		});
	}

	/**
	 * Keeps somebody out: sessions end, tokens and links stop working.
	 * @param id whose account
	 * @param by who decides
	 * @throws Problem when nobody would be left to let people in
	 */
	public void disable(UUID id, Actor by) {
		transaction(() -> {
			List<Account> administrators = this.people.lockAdministrators();
			Account account = existing(id);
			requireAnother(administrators, account);
			this.people.setDisabled(account, this.clock.instant());
			this.sessions.endOthers(account, null);
			this.links.withdraw(account);
			this.audit.note(by, Deed.DISABLED, account.login());
			return account;
		});
	}

	/**
	 * Lets somebody in again, with the password and the tokens they had.
	 * @param id whose account
	 * @param by who decides
	 */
	public void enable(UUID id, Actor by) {
		transaction(() -> {
			Account account = existing(id);
			this.people.setDisabled(account, null);
			this.audit.note(by, Deed.ENABLED, account.login());
			return account;
		});
	}

	private static void requireAnother(List<Account> administrators, Account account) {
		boolean last = administrators.stream().allMatch((administrator) -> administrator.id().equals(account.id()));
		if (last && account.roles().contains(Role.ADMINISTRATOR)) {
			throw new Problem(ProblemType.NOT_NOW,
					account.name() + " is the last administrator. Make somebody else one first.");
		}
	}

	private Account existing(UUID id) {
		return this.people.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account " + id + "."));
	}

	static String words(Set<Role> roles) {
		return roles.isEmpty() ? "no role" : String.join(", ", Role.words(roles));
	}

	private <T> T transaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

}
