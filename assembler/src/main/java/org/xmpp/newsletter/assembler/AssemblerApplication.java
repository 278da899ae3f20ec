package org.xmpp.newsletter.assembler;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the assembler on its own.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AssemblerApplication {

	public static void main(String[] arguments) {
		System.setProperty("spring.config.name", "assembler");
		SpringApplication.run(AssemblerApplication.class, arguments);
	}

}
