package org.xmpp.newsletter.platform.people;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first account of a new newsroom, which can let everybody else in.
 */
public class FirstAdministrator {

	private static final Actor NEWSROOM = new Actor("the newsroom", "", "");

	private static final String LOGIN = "admin";

	private final People people;

	private final Reception reception;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	FirstAdministrator(People people, Reception reception, JdbcClient jdbc, TransactionTemplate transactions) {
		this.people = people;
		this.reception = reception;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * Makes a way in while nobody has one: at the first start, and at each start until it
	 * was used. The link of an earlier start then stops working.
	 * @return the way in, or empty when somebody can let people in already
	 */
	public Optional<WayIn> wayIn() {
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			this.jdbc.sql("lock table people.person in share row exclusive mode").update();
			if (this.people.all().stream().anyMatch(FirstAdministrator::canLetOthersIn)) {
				return Optional.<WayIn>empty();
			}
			return Optional.of(this.people.named(LOGIN)
				.filter((account) -> account.state() == Account.State.INVITED)
				.map((account) -> this.reception.link(account.id(), NEWSROOM))
				.orElseGet(() -> this.reception.invite(free(), "Administrator", EnumSet.allOf(Role.class), NEWSROOM)));
		}));
	}

	private static boolean canLetOthersIn(Account account) {
		return account.state() == Account.State.ACTIVE && account.roles().contains(Role.ADMINISTRATOR);
	}

	/** Somebody invited from the command line may have the name. */
	private String free() {
		return this.people.named(LOGIN).isEmpty() ? LOGIN : LOGIN + (this.people.all().size() + 1);
	}

}
