package org.xmpp.newsletter.platform.door;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import io.netty.channel.ChannelOption;
import org.xmpp.newsletter.platform.api.Neighbours;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Opens the door where neighbours are configured.
 */
@AutoConfiguration
@EnableConfigurationProperties(DoorProperties.class)
public class DoorConfiguration {

	private static final Duration NAMES_KEPT = Duration.ofSeconds(2);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration DESCRIPTION_TIMEOUT = Duration.ofSeconds(20);

	@Bean
	@Order(0)
	Door door(DoorProperties properties) {
		return new Door(WebClient.builder().clientConnector(new ReactorClientHttpConnector(neighbourly())).build(),
				properties);
	}

	/** What is described together is what is reached through this door. */
	@Bean
	@ConditionalOnMissingBean
	Neighbours neighbours(DoorProperties properties) {
		WebClient client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(neighbourly())).build();
		return () -> properties.neighbours()
			.entrySet()
			.stream()
			.map((neighbour) -> description(client, neighbour.getKey(), neighbour.getValue()))
			.toList();
	}

	private static JsonNode description(WebClient client, String service, URI address) {
		try {
			return Objects.requireNonNull(client.get()
				.uri(address.resolve("/api/" + service + "/openapi"))
				.retrieve()
				.bodyToMono(JsonNode.class)
				.block(DESCRIPTION_TIMEOUT));
		}
		catch (WebClientException | IllegalStateException ex) {
			throw new Problem(ProblemType.UPSTREAM,
					"The %s does not describe its API at the moment; try again shortly.".formatted(service));
		}
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
