package org.xmpp.newsletter.standalone.demo;

import java.util.Map;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The month on the images of the compose file, where a Docker engine answers. On an
 * engine that cannot pull images, Testcontainers waits minutes for its own helpers unless
 * {@code TESTCONTAINERS_RYUK_DISABLED=true} and, when the build itself is in a container,
 * {@code TESTCONTAINERS_HOST_OVERRIDE=localhost} are set.
 */
@Testcontainers(disabledWithoutDocker = true)
class ContainersMonthTests extends MonthScenario {

	@Container
	private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

	@Container
	private static final PostgreSQLContainer DATABASE = new PostgreSQLContainer("postgres:18");

	@Override
	Map<String, Object> infrastructure() {
		return Map.of("spring.kafka.bootstrap-servers", KAFKA.getBootstrapServers(), "spring.datasource.url",
				DATABASE.getJdbcUrl(), "spring.datasource.username", DATABASE.getUsername(),
				"spring.datasource.password", DATABASE.getPassword());
	}

}
