package org.xmpp.newsletter.platform.people;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.xmpp.newsletter.platform.people.Audit.Deed;
import org.xmpp.newsletter.platform.people.People.Newcomer;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows those again for whom an identity provider vouches. Somebody is known by issuer
 * and subject alone: a name that the provider gives away again opens no account.
 */
public class Arrivals {

	private static final Actor PROVIDER = new Actor("the identity provider", "", "");

	private static final int TRIES = 100;

	private final People people;

	private final Audit audit;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	Arrivals(People people, Audit audit, TransactionTemplate transactions, InstantSource clock) {
		this.people = people;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Looks whether somebody may come in. At the first time they get an account: with the
	 * roles that the provider's word gives them, or waiting for an administrator.
	 * @param identity who the provider says it is
	 * @return the account; empty when they have to wait or are kept out
	 */
	public Optional<Account> arrive(Identity identity) {
		Account account = Objects.requireNonNull(this.transactions
			.execute((status) -> this.people.of(identity.issuer(), identity.subject()).orElseGet(() -> add(identity))));
		return Optional.of(account).filter((known) -> !known.disabled());
	}

	private Account add(Identity identity) {
		for (int number = 1; number <= TRIES; number++) {
			Optional<Account> added = this.people.add(newcomer(identity, number), this.clock.instant(),
					PROVIDER.name());
			if (added.isPresent()) {
				return welcome(added.get());
			}
			Optional<Account> quicker = this.people.of(identity.issuer(), identity.subject());
			if (quicker.isPresent()) {
				return quicker.get();
			}
		}
		throw new IllegalStateException("No free name is like " + identity.login());
	}

	private Account welcome(Account account) {
		this.audit.note(PROVIDER, Deed.ASKED_TO_BE_LET_IN, account.login(), null, Reception.words(account.roles()));
		if (account.roles().isEmpty()) {
			this.people.setDisabled(account, this.clock.instant());
		}
		return this.people.find(account.id()).orElseThrow();
	}

	/** Names can be taken by somebody else, who stays somebody else. */
	private static Newcomer newcomer(Identity identity, int number) {
		String login = readable(() -> Names.login(identity.login()), "guest");
		String name = readable(() -> Names.display(identity.name()), login);
		return new Newcomer((number > 1) ? login + "-" + number : login,
				(number > 1) ? "%s (%d)".formatted(name, number) : name, identity.roles(), identity.issuer(),
				identity.subject());
	}

	private static String readable(Supplier<String> name, String otherwise) {
		try {
			return name.get();
		}
		catch (Problem ex) {
			return otherwise;
		}
	}

	/**
	 * Who a provider says somebody is.
	 *
	 * @param issuer the provider
	 * @param subject what it calls them, for ever
	 * @param login what they are called there
	 * @param name their name
	 * @param roles what that provider's word gives them, when they come first
	 */
	public record Identity(String issuer, String subject, String login, String name, Set<Role> roles) {
	}

}
