package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import jakarta.annotation.PreDestroy;
import reactor.core.Exceptions;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The one way out: everything the aggregator fetches goes through here. Blocks, so
 * callers sit on virtual threads.
 */
@Component
public class Fetcher {

	private static final int ERROR_PAGE = 64 * 1024;

	private final Wire wire;

	private final FetchProperties properties;

	private final InstantSource clock;

	Fetcher(FetchProperties properties, InstantSource clock) {
		this.wire = new Wire(properties);
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Fetches an address, conditionally where there are validators.
	 * @param request what to fetch
	 * @return what came of it; nothing is thrown for what the outside world does
	 */
	public FetchResult fetch(FetchRequest request) {
		Duration limit = this.properties.answerTimeout();
		try {
			Answer answer = this.wire.ask(request).timeout(limit).block();
			return (answer != null) ? judge(answer) : failed(Failure.PROTOCOL, "%s gave no answer".formatted(request.address()));
		}
		catch (IOException ex) {
			return explain(ex, request);
		}
		catch (RuntimeException ex) {
			return explain(Exceptions.unwrap(ex), request);
		}
	}

	private FetchResult judge(Answer answer) throws IOException {
		Freshness freshness = new Freshness(answer, this.clock.instant());
		if (answer.status() == 304) {
			return new FetchResult.NotModified(freshness.freshFor(), answer.movedTo());
		}
		byte[] body = answer.whole() ? Gunzip.plainBody(answer, maxBody()) : Gunzip.beginning(answer, ERROR_PAGE);
		String wall = BotWalls.name(answer, body);
		if (wall != null) {
			return new FetchResult.BotWall("%s at %s takes this program for a bot (HTTP %d). Ask the project to let "
				.formatted(wall, answer.address(), answer.status()) + "its feed through");
		}
		return switch (answer.status()) {
			case 410 -> new FetchResult.Gone("%s says that it is gone for good (HTTP 410)".formatted(answer.address()));
			case 429 -> new FetchResult.Throttled(429, freshness.retryAt(),
					"%s asks for fewer requests (HTTP 429)".formatted(answer.address()));
			case 503 -> new FetchResult.Throttled(503, freshness.retryAt(),
					"%s cannot answer now (HTTP 503)".formatted(answer.address()));
			default -> answer.whole() ? fetched(answer, body, freshness)
					: new FetchResult.Failed(Failure.STATUS, answer.status(), "%s answered with HTTP %d".formatted(answer.address(), answer.status()));
		};
	}

	private static FetchResult fetched(Answer answer, byte[] body, Freshness freshness) {
		Validators validators = new Validators(answer.header(HttpHeaders.ETAG),
				answer.header(HttpHeaders.LAST_MODIFIED));
		return new FetchResult.Fetched(body, answer.header(HttpHeaders.CONTENT_TYPE), validators, answer.address(),
				answer.movedTo(), freshness.freshFor(), answer.headers().getOrEmpty(HttpHeaders.LINK));
	}

	private FetchResult explain(Throwable problem, FetchRequest request) {
		URI address = request.address();
		return switch (NestedExceptionUtils.getMostSpecificCause(problem)) {
			case FetchStoppedException stopped -> stopped.result();
			case TimeoutException late -> failed(Failure.TIMEOUT, "%s did not answer wholly within %d s"
				.formatted(address, this.properties.answerTimeout().toSeconds()));
			case ConnectTimeoutException late -> failed(Failure.TIMEOUT, "%s could not be reached within %d s"
				.formatted(address, this.properties.connectTimeout().toSeconds()));
			case DataBufferLimitException big -> new FetchResult.Refused(Refusal.BODY_TOO_LARGE,
					"%s sends more than %d bytes".formatted(address, maxBody()));
			case UnknownHostException unknown -> failed(Failure.UNKNOWN_HOST,
					"The name %s of %s is not known".formatted(address.getHost(), address));
			case Throwable other ->
				failed(Failure.PROTOCOL, "%s could not be fetched: %s".formatted(address, other.getMessage()));
		};
	}

	private static FetchResult.Failed failed(Failure failure, String detail) {
		return new FetchResult.Failed(failure, null, detail);
	}

	private int maxBody() {
		return Math.toIntExact(this.properties.maxBody().toBytes());
	}

	@PreDestroy
	void close() {
		this.wire.close();
	}

}
