package org.xmpp.newsletter.aggregator.specification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.xmpp.newsletter.aggregator.AggregatorApplication;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The aggregator on a real broker and database, with a web server that has a list.
 */
@SpringBootTest(classes = AggregatorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=aggregator", "newsroom.aggregator.xep-list.automatic=false",
				"newsroom.aggregator.xep-list.interval=6h",
				"newsroom.aggregator.fetch.allowed-networks=127.0.0.0/8,::1/128" })
@Import(SpecificationIntegration.Clock.class)
abstract class SpecificationIntegration {

	static final HttpServer WEB = server();

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SettableClock clock;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		EmbeddedInfrastructure.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
		int port = WEB.getAddress().getPort();
		registry.add("newsroom.aggregator.xep-list.address", () -> "http://127.0.0.1:%d/xeplist.xml".formatted(port));
		registry.add("newsroom.aggregator.fetch.allowed-ports", () -> port);
	}

	private static HttpServer server() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void startAfresh() {
		this.jdbc.sql("truncate specification_list, specification, specification_change cascade").update();
		this.jdbc.sql("delete from outbox where type like '%specification%' or topic = 'newsroom.specifications.v1'")
			.update();
		this.jdbc.sql("""
				update xep_list_poll set etag = null, last_modified = null, next_poll = 'epoch', failures = 0,
				  problem = null""").update();
		this.clock.set("2025-03-10T12:00:00Z");
	}

	List<String> published() {
		return this.jdbc.sql("select key from outbox where topic = 'newsroom.specifications.v1' order by position")
			.query(String.class)
			.list();
	}

	int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	@TestConfiguration
	static class Clock {

		@Bean
		SettableClock settableClock() {
			return new SettableClock();
		}

	}

}
