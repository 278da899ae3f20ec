package org.xmpp.newsletter.platform.door;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Opens the door where neighbours are configured.
 */
@AutoConfiguration
@EnableConfigurationProperties(DoorProperties.class)
public class DoorConfiguration {

	@Bean
	@Order(0)
	Door door(DoorProperties properties) {
		return new Door(WebClient.create(), properties);
	}

}
