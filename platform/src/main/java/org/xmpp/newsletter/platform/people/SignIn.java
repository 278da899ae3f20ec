package org.xmpp.newsletter.platform.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Audit.Deed;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody in who knows a password, and out again.
 */
public class SignIn {

	private static final Duration BLOCKED_NOTED_EVERY = Duration.ofMinutes(15);

	private final People people;

	private final Passwords passwords;

	private final Attempts attempts;

	private final Sessions sessions;

	private final Audit audit;

	private final TransactionTemplate transactions;

	SignIn(People people, Passwords passwords, Attempts attempts, Sessions sessions, Audit audit,
			TransactionTemplate transactions) {
		this.people = people;
		this.passwords = passwords;
		this.attempts = attempts;
		this.sessions = sessions;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * Tries to sign somebody in. A wrong name, a wrong password, an account without a
	 * password and one that is kept out take the same work and get the same answer.
	 * @param login the sign-in name as it was typed
	 * @param password the password as it was typed
	 * @param actor from where
	 * @return what came of it
	 */
	public Outcome with(String login, String password, Actor actor) {
		String name = Names.folded(login);
		Optional<Account> account = this.people.named(name);
		String whom = account.map(Account::login).orElse("an unknown name");
		Optional<Instant> wait = this.attempts.tryAgain(name, actor.address());
		if (wait.isPresent()) {
			this.audit.noteAtTimes(actor.as("somebody"), Deed.SIGN_IN_BLOCKED, whom, BLOCKED_NOTED_EVERY);
			return new Wait(wait.get());
		}
		@Nullable String hash = account.map(this.people::password).orElse(null);
		boolean right = this.passwords.matches(password, hash);
		if (!right || account.isEmpty() || account.get().disabled()) {
			this.audit.note(actor.as("somebody"), Deed.SIGN_IN_FAILED, whom);
			return new Refused();
		}
		this.attempts.succeeded(name, actor.address());
		return new Welcome(account.get(), begin(account.get(), actor));
	}

	/**
	 * Begins a session for somebody who has shown who they are.
	 * @param account who it is
	 * @param actor from where
	 * @return the session's secret, for the cookie
	 */
	public Secret begin(Account account, Actor actor) {
		return this.transactions.execute((status) -> {
			this.audit.note(actor.as(account.name()), Deed.SIGNED_IN, account.login());
			return this.sessions.begin(account, actor);
		});
	}

	/**
	 * Ends a session.
	 * @param secret what the cookie says
	 * @param actor from where
	 */
	public void out(String secret, Actor actor) {
		this.transactions.executeWithoutResult((status) -> this.sessions.find(secret).ifPresent((who) -> {
			this.sessions.end(secret);
			this.audit.note(actor.as(who.account().name()), Deed.SIGNED_OUT, who.account().login());
		}));
	}

	/**
	 * What comes of trying to sign in.
	 */
	public sealed interface Outcome permits Welcome, Refused, Wait {

	}

	/**
	 * They are in.
	 *
	 * @param account who
	 * @param session the session's secret, for the cookie
	 */
	public record Welcome(Account account, Secret session) implements Outcome {
	}

	/**
	 * Name and password do not belong together, or they are kept out; which of it is not
	 * told.
	 */
	public record Refused() implements Outcome {
	}

	/**
	 * There were too many tries.
	 *
	 * @param until when the next one is allowed
	 */
	public record Wait(Instant until) implements Outcome {
	}

}
