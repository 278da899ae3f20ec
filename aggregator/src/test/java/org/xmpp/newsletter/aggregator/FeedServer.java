package org.xmpp.newsletter.aggregator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The outside world, on loopback.
 */
public final class FeedServer implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Function<Headers, Reply>> replies = new ConcurrentHashMap<>();

	private final Map<String, List<Headers>> requests = new ConcurrentHashMap<>();

	private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();

	private volatile Duration pace = Duration.ZERO;

	private final AtomicInteger underWay = new AtomicInteger();

	private final AtomicInteger mostUnderWay = new AtomicInteger();

	/**
	 * An answer.
	 */
	public record Reply(int status, Map<String, String> headers, String body) {

		public static Reply of(String body) {
			return new Reply(200, Map.of("Content-Type", "application/xml"), body);
		}

		public Reply with(String name, String value) {
			Map<String, String> more = new ConcurrentHashMap<>(this.headers);
			more.put(name, value);
			return new Reply(this.status, more, this.body);
		}

	}

	public FeedServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	public URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + path);
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	public void reply(String path, Reply reply) {
		this.replies.put(path, (_) -> reply);
	}

	public void reply(String path, Function<Headers, Reply> reply) {
		this.replies.put(path, reply);
	}

	/** A feed with a validator that is honoured. */
	public void feed(String path, String etag, String body) {
		reply(path, (headers) -> etag.equals(headers.getFirst("If-None-Match"))
				? new Reply(304, Map.of("ETag", etag), "") : Reply.of(body).with("ETag", etag));
	}

	public List<Headers> requests(String path) {
		return this.requests.getOrDefault(path, List.of());
	}

	/** What was sent to a path. */
	public List<String> bodies(String path) {
		return this.bodies.getOrDefault(path, List.of());
	}

	/** Takes its time for every answer, so that requests can meet. */
	public void pace(Duration pace) {
		this.pace = pace;
		this.mostUnderWay.set(0);
	}

	public int mostUnderWay() {
		return this.mostUnderWay.get();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.mostUnderWay.accumulateAndGet(this.underWay.incrementAndGet(), Math::max);
		this.requests.computeIfAbsent(path, (_) -> new CopyOnWriteArrayList<>()).add(exchange.getRequestHeaders());
		this.bodies.computeIfAbsent(path, (_) -> new CopyOnWriteArrayList<>())
			.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Reply reply = this.replies.getOrDefault(path, (_) -> new Reply(404, Map.of(), ""))
			.apply(exchange.getRequestHeaders());
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		LockSupport.parkNanos(this.pace.toNanos());
		this.underWay.decrementAndGet();
		try (exchange) {
			exchange.sendResponseHeaders(reply.status(), (body.length == 0) ? -1 : body.length);
			if (body.length > 0) {
				exchange.getResponseBody().write(body);
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
