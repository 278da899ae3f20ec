package org.xmpp.newsletter.summarizer.model;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for the server of a language model: says what it was told to say, one after
 * the other, and remembers what it was asked.
 */
final class ModelServer implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Deque<Function<HttpServerResponse, Publisher<Void>>> answers = new ArrayDeque<>();

	private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

	private final DisposableServer server;

	private ModelServer() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request,
					response) -> request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
						this.asked.add(new Asked(request.uri(), request.requestHeaders().get("Authorization"), body));
						return Mono.from(next().apply(response));
					}))
			.bindNow();
	}

	static ModelServer start() {
		return new ModelServer();
	}

	private synchronized Function<HttpServerResponse, Publisher<Void>> next() {
		Function<HttpServerResponse, Publisher<Void>> answer = this.answers.poll();
		return (answer != null) ? answer : (response) -> response.status(418).send();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.port() + "/v1");
	}

	/** What it was asked, in order. */
	List<Asked> asked() {
		return List.copyOf(this.asked);
	}

	ModelServer says(String text) {
		return says(text, "stop", 100, 20);
	}

	ModelServer says(String text, String finish, long read, long written) {
		String body = JSON.writeValueAsString(java.util.Map.of("choices",
				List.of(java.util.Map.of("index", 0, "finish_reason", finish, "message",
						java.util.Map.of("role", "assistant", "content", text))),
				"usage", java.util.Map.of("prompt_tokens", read, "completion_tokens", written)));
		return sends("application/json", body);
	}

	ModelServer sends(String type, String body) {
		return answers((response) -> response.header("Content-Type", type).sendString(Mono.just(body)));
	}

	ModelServer fails(int status, String... headers) {
		return answers((response) -> {
			for (int i = 0; i < headers.length; i += 2) {
				response.header(headers[i], headers[i + 1]);
			}
			return response.status(status)
				.sendString(Mono.just("{\"error\":{\"message\":\"key sk-secret is wrong\"}}"));
		});
	}

	ModelServer thinksForEver() {
		return answers((response) -> Mono.never());
	}

	/** Begins to answer and never ends, a little at a time. */
	ModelServer drips() {
		return answers((response) -> response.header("Content-Type", "application/json")
			.sendString(Flux.interval(Duration.ofMillis(50)).map((_) -> " "), java.nio.charset.StandardCharsets.UTF_8)
			.then());
	}

	ModelServer hangsUp() {
		return answers((response) -> {
			response.withConnection((connection) -> connection.channel().close());
			return Mono.never();
		});
	}

	synchronized ModelServer answers(Function<HttpServerResponse, Publisher<Void>> answer) {
		this.answers.add(answer);
		return this;
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(2));
	}

	/**
	 * One question.
	 */
	record Asked(String path, String authorization, String body) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

		String lastMessage() {
			JsonNode messages = json().path("messages");
			return messages.path(messages.size() - 1).path("content").asString();
		}

	}

}
