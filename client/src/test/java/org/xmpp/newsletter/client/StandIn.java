package org.xmpp.newsletter.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for a newsroom, and runs the client against it.
 */
final class StandIn implements AutoCloseable {

	private final HttpServer server;

	private final Path home;

	private final Map<String, Reply> replies = new LinkedHashMap<>();

	private final List<Asked> asked = new ArrayList<>();

	private final Map<String, String> variables = new LinkedHashMap<>();

	private StringWriter out = new StringWriter();

	private StringWriter err = new StringWriter();

	StandIn(Path home) throws IOException {
		this.home = home;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** What a request brought. */
	record Asked(String request, String body, String authorization, String ifMatch, String person) {
	}

	private record Reply(int status, String type, String body, String tag) {
	}

	StandIn on(String request, String json) {
		return on(request, 200, "application/json", json);
	}

	StandIn refusing(String request, int status, String type, String detail, String more) {
		return on(request, status, "application/problem+json", """
				{"type": "/problems/%s", "title": "No", "status": %d, "detail": "%s"%s}""".formatted(type, status,
				detail, more));
	}

	StandIn on(String request, int status, String type, String body) {
		this.replies.put(request, new Reply(status, type, body, "\"3.ab\""));
		return this;
	}

	StandIn with(String variable, String value) {
		this.variables.put(variable, value);
		return this;
	}

	URI address() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	int run(String... arguments) {
		this.out = new StringWriter();
		this.err = new StringWriter();
		Map<String, String> all = new LinkedHashMap<>(Map.of("NEWSROOM_SERVER", address().toString()));
		all.putAll(this.variables);
		return Main.execute(new Surroundings(all, this.home), new PrintWriter(this.out, true),
				new PrintWriter(this.err, true), arguments);
	}

	String said() {
		return this.out.toString();
	}

	String complained() {
		return this.err.toString();
	}

	List<Asked> asked() {
		return this.asked;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add(new Asked(request, body, header(exchange, "Authorization"), header(exchange, "If-Match"),
				header(exchange, "Newsroom-Person")));
		Reply reply = this.replies.getOrDefault(request, new Reply(404, "text/plain", "nothing here", ""));
		byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", reply.type());
		exchange.getResponseHeaders().set("ETag", reply.tag());
		exchange.sendResponseHeaders(reply.status(), (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static String header(HttpExchange exchange, String name) {
		return java.util.Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
