package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.model.Reply.Failed;
import org.xmpp.newsletter.summarizer.model.Reply.Trouble;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks by the chat completions of an OpenAI-compatible API: bounded in time and size, no
 * redirects, no cookies, nothing tried again by itself. What a server says in words goes
 * nowhere, for it may repeat the key.
 */
class ChatCompletions implements LanguageModel, DisposableBean {

	/** A thousand times what is asked for. */
	private static final int LARGEST = 512 * 1024;

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final ModelProperties properties;

	private final InstantSource clock;

	private final ConnectionProvider connections;

	private final WebClient client;

	ChatCompletions(ModelProperties properties, InstantSource clock) {
		this.properties = properties;
		this.clock = clock;
		this.connections = ConnectionProvider.builder("model").maxConnections(properties.concurrency()).build();
		WebClient.Builder builder = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(this.connections)
				.followRedirect(false)
				.disableRetry(true)
				.responseTimeout(properties.timeLimit())
				.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT.toMillis()))))
			.defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
		Secret key = properties.key();
		if (key != null) {
			builder.defaultHeaders((headers) -> headers.setBearerAuth(key.reveal()));
		}
		this.client = builder.build();
	}

	@Override
	public Reply ask(Question question) {
		long begun = System.nanoTime();
		Reply reply = this.client.post()
			.uri(this.properties.endpoint())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(question.request(this.properties))
			.exchangeToMono((response) -> read(response, begun))
			.timeout(this.properties.timeLimit())
			.onErrorResume((problem) -> Mono.just(explain(Exceptions.unwrap(problem))))
			.block();
		return Objects.requireNonNull(reply);
	}

	private Mono<Reply> read(ClientResponse response, long begun) {
		int status = response.statusCode().value();
		if (status != 200) {
			Reply refusal = Statuses.explain(status, retryAfter(response));
			return response.releaseBody().onErrorComplete().thenReturn(refusal);
		}
		MediaType type = type(response);
		if (type == null || !(type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))) {
			return response.bodyToFlux(DataBuffer.class)
				.take(0)
				.then(Mono.just(unusable("The model's server answered with something else than JSON.")));
		}
		return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), LARGEST)
			.map(ChatCompletions::bytes)
			.defaultIfEmpty(new byte[0])
			.map((body) -> Completion.read(body, Duration.ofNanos(System.nanoTime() - begun)));
	}

	/** What a server sends there may be no media type at all. */
	private static @Nullable MediaType type(ClientResponse response) {
		try {
			return response.headers().contentType().orElse(null);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private @Nullable Duration retryAfter(ClientResponse response) {
		String header = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		Instant now = this.clock.instant();
		return Statuses.retryAfter(header, now);
	}

	private Reply explain(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof TimeoutException || cause instanceof ReadTimeoutException) {
				return new Failed(Trouble.SLOW,
						"The model did not answer within %d s.".formatted(this.properties.timeLimit().toSeconds()),
						null);
			}
			if (cause instanceof DataBufferLimitException) {
				return unusable("The model's server answered with more than %d kB.".formatted(LARGEST / 1024));
			}
		}
		return new Failed(Trouble.AWAY, "The model's server cannot be reached (%s).".formatted(kind(problem)), null);
	}

	/** Messages of exceptions may hold anything; their names are ours. */
	private static String kind(Throwable problem) {
		Throwable root = problem;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName();
	}

	private static Reply unusable(String words) {
		return new Failed(Trouble.UNUSABLE, words, null);
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	@Override
	public void destroy() {
		this.connections.dispose();
	}

}
