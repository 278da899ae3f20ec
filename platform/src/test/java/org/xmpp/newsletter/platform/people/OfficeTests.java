package org.xmpp.newsletter.platform.people;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Letting people in from the command line.
 */
class OfficeTests {

	private static final DriverManagerDataSource DATABASE = database();

	private final Office office = Office.on(DATABASE, URI.create("http://localhost:8080"), InstantSource.system());

	@Test
	void invitesSomebodyAndMakesATokenForThem() {
		assertThat(run("invite office-bot --roles editor,maintainer --name Bot")).last()
			.asString()
			.matches("http://localhost:8080/welcome/[\\w-]{43}");
		assertThat(run("list")).anyMatch((line) -> line.contains("office-bot") && line.contains("maintainer, editor"));
		assertThat(run("token office-bot --read-only --days 30")).singleElement().asString().startsWith("newsroom_");
		assertThat(JdbcClient.create(DATABASE)
			.sql("select who from people.audit where whom = 'office-bot' and what = 'TOKEN_MADE'")
			.query(String.class)
			.single()).endsWith("on the command line");
	}

	@Test
	void isTheWayBackInForWhoeverIsLockedOut() {
		run("invite office-lost");
		assertThat(run("link OFFICE-LOST").getLast()).contains("/welcome/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sing", "invite", "invite a b", "link nobody-here", "token nobody-here",
			"invite office-x --roles king", "invite office-y --days many", "roles nobody-here editor" })
	void saysWhatIsWrong(String line) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> run(line));
	}

	private List<String> run(String line) {
		return this.office.run(line.isEmpty() ? List.of() : List.of(line.split(" ")));
	}

	private static DriverManagerDataSource database() {
		Map<String, Object> properties = EmbeddedInfrastructure.shared().properties();
		return new DriverManagerDataSource(String.valueOf(properties.get("spring.datasource.url")),
				String.valueOf(properties.get("spring.datasource.username")),
				String.valueOf(properties.get("spring.datasource.password")));
	}

}
