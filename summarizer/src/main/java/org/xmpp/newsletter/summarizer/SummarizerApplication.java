package org.xmpp.newsletter.summarizer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the summarizer on its own.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SummarizerApplication {

	public static void main(String[] arguments) {
		System.setProperty("spring.config.name", "summarizer");
		SpringApplication.run(SummarizerApplication.class, arguments);
	}

}
