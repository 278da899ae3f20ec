package org.xmpp.newsletter.aggregator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the aggregator on its own.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AggregatorApplication {

	public static void main(String[] arguments) {
		System.setProperty("spring.config.name", "aggregator");
		SpringApplication.run(AggregatorApplication.class, arguments);
	}

}
