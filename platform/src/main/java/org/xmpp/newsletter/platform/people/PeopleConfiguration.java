package org.xmpp.newsletter.platform.people;

import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires what knows the people.
 */
@AutoConfiguration(afterName = { "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
		"org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration" })
@EnableConfigurationProperties(PeopleProperties.class)
public class PeopleConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(PeopleConfiguration.class);

	private final Passwords passwords = new Passwords();

	@Bean
	Audit peopleAudit(JdbcClient jdbc, InstantSource clock) {
		return new Audit(jdbc, clock);
	}

	@Bean
	People allPeople(JdbcClient jdbc) {
		return new People(jdbc);
	}

	@Bean
	Sessions peopleSessions(JdbcClient jdbc, PeopleProperties properties, InstantSource clock) {
		return new Sessions(jdbc, properties, clock);
	}

	@Bean
	Tokens peopleTokens(JdbcClient jdbc, Audit audit, TransactionTemplate transactions, InstantSource clock) {
		return new Tokens(jdbc, audit, transactions, clock);
	}

	@Bean
	SignIn peopleSignIn(People people, Sessions sessions, Audit audit, JdbcClient jdbc,
			TransactionTemplate transactions, InstantSource clock) {
		return new SignIn(people, this.passwords, new Attempts(jdbc, transactions, clock), sessions, audit,
				transactions);
	}

	@Bean
	Reception peopleReception(People people, Sessions sessions, Audit audit, PeopleProperties properties,
			JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
		return new Reception(people, this.passwords, new OneTimeLinks(jdbc, properties, clock), sessions, audit,
				transactions, clock);
	}

	@Bean
	Arrivals peopleArrivals(People people, Audit audit, TransactionTemplate transactions, InstantSource clock) {
		return new Arrivals(people, audit, transactions, clock);
	}

	@Bean
	FirstAdministrator firstAdministrator(People people, Reception reception, JdbcClient jdbc,
			TransactionTemplate transactions) {
		return new FirstAdministrator(people, reception, jdbc, transactions);
	}

	/** Where nobody is at a console, the log of one service says how to get in. */
	@Bean
	@ConditionalOnProperty(name = "newsroom.people.first-administrator", havingValue = "true")
	ApplicationListener<ApplicationReadyEvent> firstWords(FirstAdministrator administrator, PeopleProperties properties,
			Environment environment) {
		return (ready) -> {
			if (!properties.isOpen()) {
				URI newsroom = Objects.requireNonNullElseGet(properties.address(),
						() -> URI.create("http://localhost:" + environment.getProperty("local.server.port", "8080")));
				administrator.wayIn()
					.ifPresent((way) -> logger.warn(
							"Nobody has an account yet. Open {} to set the password of the administrator \"{}\". It works once, until {}.",
							way.at(newsroom), way.account().login(), way.until()));
			}
		};
	}

}
