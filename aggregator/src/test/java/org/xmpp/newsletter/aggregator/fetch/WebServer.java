package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.springframework.util.unit.DataSize;

/**
 * A web server on all loopback addresses, of which 127.0.0.1 may be asked.
 */
class WebServer implements AutoCloseable {

	static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");

	final List<Headers> asked = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	WebServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	/**
	 * A fetcher that may ask this server, with limits small enough for a test.
	 */
	Fetcher fetcher() {
		return new Fetcher(
				new FetchProperties(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2),
						DataSize.ofKilobytes(64), 5, Set.of(80, 443, port()), List.of(),
						List.of(Network.valueOf("127.0.0.1/32")), "Newsroom/test", "mailto:news@example.org"),
				InstantSource.fixed(NOW));
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	URI at(String path) {
		return URI.create("http://127.0.0.1:" + port() + path);
	}

	void handle(String path, HttpHandler handler) {
		this.server.createContext(path, (exchange) -> {
			this.asked.add(exchange.getRequestHeaders());
			try (exchange) {
				handler.handle(exchange);
			}
		});
	}

	void answer(String path, int status, Map<String, String> headers, String body) {
		answer(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	void answer(String path, int status, Map<String, String> headers, byte[] body) {
		handle(path, (exchange) -> send(exchange, status, headers, body));
	}

	private static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
			throws IOException {
		headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
	}

	static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
			stream.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
