package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * The one way out: everything the aggregator fetches goes through here. Blocks, so
 * callers sit on virtual threads.
 */
@Component
public class Fetcher implements AutoCloseable {

	private static final int ERROR_PAGE = 64 * 1024;

	private final Wire wire;

	private final Explanations explanations;

	private final FetchProperties properties;

	private final InstantSource clock;

	@Autowired
	Fetcher(FetchProperties properties, InstantSource clock) {
		this(properties, clock, new SystemNames());
	}

	Fetcher(FetchProperties properties, InstantSource clock, Names names) {
		this.explanations = new Explanations(properties);
		this.wire = new Wire(properties, names, this.explanations);
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * A fetcher outside of the aggregator, with the limits that hold there.
	 * @param allowed exact inner addresses that may be asked
	 * @param nameServer to ask instead of the system's, or null
	 * @param clock tells the time
	 * @return the fetcher; it is to be closed
	 */
	public static Fetcher alone(List<AllowedAddress> allowed, @Nullable InetSocketAddress nameServer,
			InstantSource clock) {
		FetchProperties limits = new Binder(new MapConfigurationPropertySource())
			.bindOrCreate("newsroom.aggregator.fetch", FetchProperties.class);
		return new Fetcher(limits.allowing(allowed), clock,
				(nameServer != null) ? new ServerNames(nameServer) : new SystemNames());
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
			return (answer != null) ? judge(answer)
					: new FetchResult.Failed(Failure.PROTOCOL, null, "%s gave no answer".formatted(request.address()));
		}
		catch (IOException | RuntimeException ex) {
			return this.explanations.explain(Exceptions.unwrap(ex), request.address());
		}
	}

	/**
	 * Fetches an address that somebody wrote, conditionally where there are validators.
	 * @param written the address
	 * @param validators what the last answer came with, or {@link Validators#NONE}
	 * @return what came of it; refused when it is no address
	 */
	public FetchResult fetch(String written, Validators validators) {
		try {
			return fetch(new FetchRequest(WrittenAddress.read(written), validators));
		}
		catch (FetchStoppedException ex) {
			return ex.result();
		}
	}

	/**
	 * Sends a form.
	 * @param address where to
	 * @param form its fields
	 * @return what came of it; nothing is thrown for what the outside world does
	 */
	public PostResult post(URI address, Map<String, String> form) {
		try {
			Integer status = this.wire.post(address, MultiValueMap.fromSingleValue(form))
				.timeout(this.properties.answerTimeout())
				.block();
			return new PostResult(status, "%s answered with HTTP %d".formatted(address, status));
		}
		catch (RuntimeException ex) {
			return switch (this.explanations.explain(Exceptions.unwrap(ex), address)) {
				case FetchResult.Refused refused -> new PostResult(null, refused.detail());
				case FetchResult.Failed failed -> new PostResult(null, failed.detail());
				case FetchResult other -> new PostResult(null, "%s gave no answer: %s".formatted(address, other));
			};
		}
	}

	private FetchResult judge(Answer answer) throws IOException {
		Freshness freshness = new Freshness(answer, this.clock.instant());
		if (answer.status() == 304) {
			return unchanged(answer, freshness);
		}
		byte[] body = answer.whole() ? Compression.plainBody(answer, maxBody())
				: Compression.beginning(answer, ERROR_PAGE);
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
			default -> answer.whole() ? fetched(answer, body, freshness) : new FetchResult.Failed(Failure.STATUS,
					answer.status(), "%s answered with HTTP %d".formatted(answer.address(), answer.status()));
		};
	}

	private static FetchResult unchanged(Answer answer, Freshness freshness) {
		return answer.conditional() ? new FetchResult.NotModified(freshness.freshFor(), answer.movedTo())
				: new FetchResult.Failed(Failure.UNASKED_NOT_MODIFIED, 304,
						"%s says that nothing has changed (HTTP 304) although nobody asked; its owner must repair that"
							.formatted(answer.address()));
	}

	private static FetchResult fetched(Answer answer, byte[] body, Freshness freshness) {
		return new FetchResult.Fetched(body, answer.header(HttpHeaders.CONTENT_TYPE), Condition.next(answer),
				answer.address(), answer.movedTo(), freshness.freshFor(),
				answer.headers().getOrEmpty(HttpHeaders.LINK));
	}

	private int maxBody() {
		return Math.toIntExact(this.properties.maxBody().toBytes());
	}

	@PreDestroy
	@Override
	public void close() {
		this.wire.close();
	}

}
