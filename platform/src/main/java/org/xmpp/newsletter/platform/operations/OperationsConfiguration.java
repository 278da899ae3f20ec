package org.xmpp.newsletter.platform.operations;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.xmpp.newsletter.platform.ServiceProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets operators see how the newsroom runs.
 */
@AutoConfiguration(afterName = { "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@EnableConfigurationProperties(ServiceProperties.class)
@Import({ OperationsPages.class, OperationsApi.class })
public class OperationsConfiguration {

	@Bean
	Reports operationsReports(JdbcClient jdbc) {
		return new Reports(jdbc);
	}

	@Bean
	Rounds operationsRounds(ServiceProperties service, ObjectProvider<Watch> watches, Reports reports,
			MeterRegistry meters, InstantSource clock) {
		return new Rounds(service.name(), watches.orderedStream().toList(), reports, new Meters(meters), clock);
	}

}
