package org.xmpp.newsletter.bench.poll;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.xmpp.newsletter.aggregator.AggregatorApplication;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The aggregator as it runs for real, but with a clock that is moved by hand.
 *
 * @param port of the farm
 * @param infrastructure broker and database
 * @param aggregator the service
 * @param clock its time
 */
record Polls(String port, EmbeddedInfrastructure infrastructure, ConfigurableApplicationContext aggregator,
		AtomicReference<Instant> clock) implements AutoCloseable {

	private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

	static Polls on(Path folder, String port) {
		EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.start(folder);
		AtomicReference<Instant> clock = new AtomicReference<>(START);
		Map<String, Object> properties = new HashMap<>(infrastructure.properties());
		properties.putAll(Map.of("newsroom.aggregator.polling.automatic", false, "newsroom.aggregator.catalogue.import",
				false, "newsroom.aggregator.fetch.allowed-networks", "127.0.0.0/8",
				"newsroom.aggregator.fetch.allowed-ports", port, "server.port", 0,
				"newsroom.aggregator.xep-list.automatic", false, "newsroom.people.entry", "open"));
		ConfigurableApplicationContext aggregator = new SpringApplicationBuilder(AggregatorApplication.class)
			.web(WebApplicationType.REACTIVE)
			.properties(Map.of("spring.config.name", "aggregator"))
			.initializers((ConfigurableApplicationContext context) -> {
				((GenericApplicationContext) context).registerBean(InstantSource.class, () -> clock::get);
				context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties));
			})
			.run();
		return new Polls(port, infrastructure, aggregator, clock);
	}

	void register(int first, int feeds) {
		Registration registration = this.aggregator.getBean(Registration.class);
		for (int i = first; i < first + feeds; i++) {
			registration.registerIfNew(new NewFeed(WebAddress.of(new FarmDocument(i).address(this.port)),
					"Project " + i, FeedForm.RELEASES, null, null, true), "bench");
		}
		settle();
	}

	/** Polls all feeds once and waits until all they brought is published. */
	void pollAll() {
		this.clock.updateAndGet((now) -> now.plus(Duration.ofDays(3)));
		this.aggregator.getBean(Polling.class).pollDue();
		settle();
	}

	/** Everything must have arrived, or the figures mean nothing. */
	void check(int feeds) {
		long items = database().sql("select count(*) from item").query(Long.class).single();
		long bad = database().sql("select count(*) from poll where not good").query(Long.class).single();
		if (items != (long) feeds * FarmDocument.ITEMS || bad > 0) {
			throw new IllegalStateException(
					"%d items of %d feeds, %d bad polls: not what was served".formatted(items, feeds, bad));
		}
	}

	/** What warmed up is not polled again. */
	void retireAll() {
		database().sql("update feed set state = 'RETIRED'").update();
	}

	private void settle() {
		while (database().sql("select exists (select 1 from outbox where sent_at is null and refused_at is null)")
			.query(Boolean.class)
			.single()) {
			LockSupport.parkNanos(20_000_000);
		}
	}

	private JdbcClient database() {
		return this.aggregator.getBean(JdbcClient.class);
	}

	@Override
	public void close() {
		this.aggregator.close();
		this.infrastructure.close();
	}

}
