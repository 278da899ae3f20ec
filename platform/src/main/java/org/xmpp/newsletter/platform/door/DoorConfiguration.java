package org.xmpp.newsletter.platform.door;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Opens the door where neighbours are configured.
 */
@AutoConfiguration
@EnableConfigurationProperties(DoorProperties.class)
public class DoorConfiguration {

	private static final Duration NAMES_KEPT = Duration.ofSeconds(2);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	@Bean
	@Order(0)
	Door door(DoorProperties properties) {
		return new Door(WebClient.builder().clientConnector(new ReactorClientHttpConnector(neighbourly())).build(),
				properties);
	}

	/**
	 * A neighbour that comes back may have another address; Netty would keep the old one
	 * for as long as the name server allows, with Docker ten minutes.
	 */
	private static HttpClient neighbourly() {
		return HttpClient.create()
			.resolver((names) -> names.cacheMaxTimeToLive(NAMES_KEPT).cacheNegativeTimeToLive(Duration.ZERO))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis());
	}

}
