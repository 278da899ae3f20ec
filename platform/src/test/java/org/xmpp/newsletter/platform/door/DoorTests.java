package org.xmpp.newsletter.platform.door;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class DoorTests {

	private static HttpServer neighbour;

	private static ConfigurableApplicationContext probe;

	private static WebTestClient browser;

	@BeforeAll
	static void openTheDoor() throws IOException {
		neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		neighbour.createContext("/", (exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("Location", "/feeds/7");
			exchange.sendResponseHeaders(201, 0);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
						+ exchange.getRequestHeaders().getFirst("Host") + " ")
					.getBytes());
				out.write(body);
			}
		});
		neighbour.start();
		probe = ProbeApplication
			.start(Map.of("newsroom.door.neighbours.aggregator", "http://127.0.0.1:" + neighbour.getAddress().getPort(),
					"newsroom.door.neighbours.summarizer", "http://127.0.0.1:1"));
		browser = WebTestClient.bindToServer().baseUrl(ProbeApplication.address(probe)).build();
	}

	@AfterAll
	static void closeTheDoor() {
		probe.close();
		neighbour.stop(0);
	}

	@Test
	void handsARequestOnWithItsQueryBodyAndHost() {
		String host = ProbeApplication.address(probe).substring("http://".length());
		browser.post()
			.uri("/api/feeds?month=2025-05&q={q}", "a b")
			.bodyValue("hello")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("Location", "/feeds/7")
			.expectBody(String.class)
			.isEqualTo("POST /api/feeds?month=2025-05&q=a%20b " + host + " hello");
	}

	@Test
	void saysThatANeighbourDoesNotAnswer() {
		browser.get()
			.uri("/api/entries")
			.exchange()
			.expectStatus()
			.isEqualTo(502)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/upstream");
	}

	@Test
	void answersItselfWhatBelongsToNobodyElse() {
		browser.get().uri("/").exchange().expectStatus().isSeeOther();
	}

}
