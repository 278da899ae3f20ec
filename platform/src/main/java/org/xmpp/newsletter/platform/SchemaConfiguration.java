package org.xmpp.newsletter.platform;

import org.flywaydb.core.Flyway;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/**
 * Each service has its own schema. The platform's tables in it have a history of their
 * own, so that platform and service migrate independently; the people and the operations
 * have schemas that all share.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
public class SchemaConfiguration {

	@Bean
	FlywayMigrationStrategy platformFirst() {
		return (service) -> {
			Flyway.configure()
				.configuration(service.getConfiguration())
				.locations("classpath:platform/migrations")
				.table("platform_history")
				.load()
				.migrate();
			SharedSchema.migrate("people", service.getConfiguration().getDataSource());
			SharedSchema.migrate("operations", service.getConfiguration().getDataSource());
			service.migrate();
		};
	}

}
