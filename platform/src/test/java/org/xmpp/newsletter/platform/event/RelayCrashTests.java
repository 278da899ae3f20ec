package org.xmpp.newsletter.platform.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.embedded.EmbeddedDatabase;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the process of the relay after each of its steps and lets another one go on.
 */
class RelayCrashTests {

	private static final int EVENTS = 12;

	@BeforeAll
	static void topicsAreThere() {
		assertThat(ProbeApplication.shared().isActive()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void losesNothingAndKeepsTheOrderWhenKilledAfter(RelayStep step) throws Exception {
		String schema = "crash_" + step.name().toLowerCase(Locale.ROOT);
		JdbcClient jdbc = outboxIn(schema);
		List<String> written = fill(jdbc, schema);

		assertThat(runVictim(schema, step.name())).isEqualTo(RelayVictim.KILLED);
		assertThat(runVictim(schema, "none")).isZero();

		assertThat(jdbc.sql("select count(*) from outbox where sent_at is null").query(Long.class).single()).isZero();
		List<String> read = TopicReader.read(Topic.ITEMS.address(), (message) -> schema.equals(message.key()))
			.stream()
			.map((message) -> TopicReader.header(message, "ce_id"))
			.toList();
		// At least once: repeats are allowed, gaps and overtaking are not.
		assertThat(new LinkedHashSet<>(read)).containsExactlyElementsOf(written);
	}

	private static JdbcClient outboxIn(String schema) {
		PGSimpleDataSource database = new PGSimpleDataSource();
		EmbeddedDatabase embedded = EmbeddedInfrastructure.shared().database();
		database.setUrl(embedded.jdbcUrl());
		database.setUser(embedded.user());
		database.setPassword(embedded.password());
		database.setCurrentSchema(schema);
		Flyway.configure()
			.dataSource(database)
			.schemas(schema)
			.locations("classpath:platform/migrations")
			.load()
			.migrate();
		return JdbcClient.create(database);
	}

	private static List<String> fill(JdbcClient jdbc, String key) {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < EVENTS; i++) {
			UUID id = UUID.randomUUID();
			jdbc.sql("insert into outbox (id, topic, key, type, time, payload) values (?, ?, ?, 'probe', ?, '{}')")
				.params(id, Topic.ITEMS.address(), key, OffsetDateTime.of(2025, 5, 1, 0, 0, i, 0, ZoneOffset.UTC))
				.update();
			written.add(id.toString());
		}
		return written;
	}

	private static int runVictim(String schema, String step) throws IOException, InterruptedException {
		EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.shared();
		Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				RelayVictim.class.getName(), infrastructure.database().jdbcUrl(), infrastructure.database().user(),
				infrastructure.database().password(), schema, infrastructure.kafka().bootstrapServers(), step)
			.redirectErrorStream(true)
			.start();
		String said = new String(victim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(victim.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
		return victim.exitValue();
	}

}
