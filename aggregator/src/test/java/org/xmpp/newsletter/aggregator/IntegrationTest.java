package org.xmpp.newsletter.aggregator;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The whole aggregator on a real broker and a real database, with a clock to move and an
 * outside world to play with. All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=aggregator", "newsroom.aggregator.polling.automatic=false",
				"newsroom.aggregator.catalogue.import=false", "newsroom.aggregator.xep-list.automatic=false",
				"newsroom.aggregator.fetch.allowed-networks=127.0.0.0/8", "newsroom.web.person=Tester",
				"newsroom.aggregator.websub.callback=https://news.example", "newsroom.aggregator.discovery.spacing=1ms",
				"newsroom.aggregator.letter.automatic=false" })
@AutoConfigureWebTestClient(timeout = "30s")
@Import(IntegrationTest.Surroundings.class)
public @interface IntegrationTest {

	@TestConfiguration(proxyBeanMethods = false)
	class Surroundings {

		@Bean
		MovableClock clock() {
			return new MovableClock();
		}

		@Bean
		FeedServer feedServer() throws IOException {
			return new FeedServer();
		}

		@Bean
		PublishedEvents publishedEvents(org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka) {
			return new PublishedEvents(kafka.getBootstrapServers());
		}

		@Bean
		DynamicPropertyRegistrar infrastructure(FeedServer world) {
			return (registry) -> {
				EmbeddedInfrastructure.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
				registry.add("newsroom.aggregator.fetch.allowed-ports", world::port);
			};
		}

	}

}
