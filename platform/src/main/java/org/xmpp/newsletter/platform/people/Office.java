package org.xmpp.newsletter.platform.people;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.xmpp.newsletter.platform.SharedSchema;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in from the command line. Whoever has the database may do everything
 * anyway; this is the orderly way, and it is written down.
 */
public final class Office {

	/** How the commands are written. */
	public static final String USAGE = """
			list
			invite LOGIN [--name NAME] [--roles ROLE,...]
			link LOGIN
			roles LOGIN ROLE,...
			token LOGIN [--name NAME] [--roles ROLE,...] [--read-only] [--days N]""";

	private final People people;

	private final Reception reception;

	private final Tokens tokens;

	private final URI newsroom;

	private final Actor actor = new Actor("%s on the command line".formatted(System.getProperty("user.name", "")), "",
			"");

	private Office(People people, Reception reception, Tokens tokens, URI newsroom) {
		this.people = people;
		this.reception = reception;
		this.tokens = tokens;
		this.newsroom = newsroom;
	}

	/**
	 * Opens it.
	 * @param database where the people are
	 * @param newsroom where the newsroom answers, for the links
	 * @param clock the time
	 * @return the office
	 */
	public static Office on(DataSource database, URI newsroom, InstantSource clock) {
		SharedSchema.migrate("people", database);
		JdbcClient jdbc = JdbcClient.create(database);
		TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
		PeopleProperties properties = new PeopleProperties(Entry.LOGIN, newsroom, Duration.ofDays(7),
				Duration.ofDays(30), Duration.ofHours(24), false, false, null);
		Audit audit = new Audit(jdbc, clock);
		People people = new People(jdbc);
		Reception reception = new Reception(people, new Passwords(), new OneTimeLinks(jdbc, properties, clock),
				new Sessions(jdbc, properties, clock), audit, transactions, clock);
		return new Office(people, reception, new Tokens(jdbc, audit, transactions, clock), newsroom);
	}

	/**
	 * Runs in the image of the services, beside one of them, on its database.
	 * @param words the command
	 */
	public static void main(String[] words) {
		Map<String, String> environment = System.getenv();
		DataSource database = new DriverManagerDataSource(
				Objects.requireNonNullElse(environment.get("SPRING_DATASOURCE_URL"),
						"jdbc:postgresql://localhost:5432/newsroom"),
				Objects.requireNonNullElse(environment.get("SPRING_DATASOURCE_USERNAME"), "newsroom"),
				Objects.requireNonNullElse(environment.get("SPRING_DATASOURCE_PASSWORD"), ""));
		URI newsroom = URI
			.create(Objects.requireNonNullElse(environment.get("NEWSROOM_PEOPLE_ADDRESS"), "http://localhost:8080"));
		try {
			on(database, newsroom, InstantSource.system()).run(List.of(words)).forEach(System.out::println);
		}
		catch (Problem ex) {
			PrintStream errors = System.err;
			errors.println("people: " + ex.getMessage());
			System.exit(1);
		}
	}

	/**
	 * Does one thing.
	 * @param words the command, see {@link #USAGE}
	 * @return what to print, a line each
	 * @throws Problem when it cannot be done
	 */
	public List<String> run(List<String> words) {
		List<String> rest = new ArrayList<>(words);
		String verb = rest.isEmpty() ? "" : rest.removeFirst();
		boolean readOnly = rest.remove("--read-only");
		Optional<String> name = option(rest, "--name");
		Optional<Set<Role>> roles = option(rest, "--roles").map(Office::roles);
		Optional<Duration> lasting = option(rest, "--days").map(Office::days);
		return switch (verb + " " + rest.size()) {
			case "list 0" -> this.people.all().stream().map(Office::line).toList();
			case "invite 1" -> way(this.reception.invite(rest.getFirst(), name.orElse(rest.getFirst()),
					roles.orElse(Set.of()), this.actor));
			case "link 1" -> way(this.reception.link(account(rest.getFirst()).id(), this.actor));
			case "roles 2" -> give(account(rest.getFirst()), roles(rest.getLast()));
			case "token 1" -> token(account(rest.getFirst()), name.orElse("command line"), roles, readOnly, lasting);
			default -> throw new Problem(ProblemType.INVALID, "the commands are\n  " + USAGE.replace("\n", "\n  ")
					+ "\nRoles: " + String.join(", ", Role.words(List.of(Role.values()))));
		};
	}

	private static Optional<String> option(List<String> words, String option) {
		int at = words.indexOf(option);
		if (at < 0 || at + 1 >= words.size()) {
			return Optional.empty();
		}
		words.remove(at);
		return Optional.of(words.remove(at));
	}

	private static Set<Role> roles(String words) {
		return Role.of(Arrays.stream(words.split(",")).filter((word) -> !word.isBlank()).toList());
	}

	private static Duration days(String days) {
		if (!days.matches("[1-9]\\d{0,3}")) {
			throw new Problem(ProblemType.INVALID, "--days takes a number from 1 to 9999, not '%s'.".formatted(days));
		}
		return Duration.ofDays(Long.parseLong(days));
	}

	private Account account(String login) {
		return this.people.named(login)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
					"Nobody signs in as '%s'. 'list' shows who there is.".formatted(login)));
	}

	private List<String> way(WayIn way) {
		return List.of("%s sets a password here, once, until %s:".formatted(way.account().name(), way.until()),
				way.at(this.newsroom).toString());
	}

	private List<String> give(Account account, Set<Role> roles) {
		this.reception.setRoles(account.id(), roles, this.actor);
		return List.of("%s has %s.".formatted(account.name(), Reception.words(roles)));
	}

	/** The token alone, so that a script can take it. */
	private List<String> token(Account account, String name, Optional<Set<Role>> roles, boolean readOnly,
			Optional<Duration> lasting) {
		Tokens.Wish wish = new Tokens.Wish(name, roles.orElse(account.roles()), readOnly, lasting.orElse(null));
		return List.of(this.tokens.make(account, wish, this.actor).secret().text());
	}

	private static String line(Account account) {
		return "%-20s  %-8s  %s (%s)".formatted(account.login(), account.state().name().toLowerCase(Locale.ROOT),
				account.name(), Reception.words(account.roles()));
	}

}
