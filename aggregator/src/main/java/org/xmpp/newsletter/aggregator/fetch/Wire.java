package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks over the wire and follows redirects, every hop under the same rules.
 */
class Wire {

	private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
			+ "application/xml;q=0.9, application/json;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

	private static final int CONNECTIONS_PER_HOST = 4;

	private static final Duration KEPT_IDLE = Duration.ofSeconds(15);

	private static final Duration FORGOTTEN = Duration.ofMinutes(5);

	/** Security policies make some headers long; netty's own limit is 8 kB. */
	private static final int HEADERS = 64 * 1024;

	/** Enough of an error page to see what it is. */
	private static final int ERROR_PAGE = 64 * 1024;

	private final WebClient client;

	private final ConnectionProvider connections;

	private final AddressRules rules;

	private final int maxBody;

	private final int maxRedirects;

	Wire(FetchProperties properties) {
		this.rules = new AddressRules(properties.allowedPorts());
		this.maxBody = Math.toIntExact(properties.maxBody().toBytes());
		this.maxRedirects = properties.maxRedirects();
		this.connections = ConnectionProvider.builder("fetch")
			.maxConnections(CONNECTIONS_PER_HOST)
			.pendingAcquireTimeout(properties.answerTimeout())
			.maxIdleTime(KEPT_IDLE)
			.evictInBackground(KEPT_IDLE)
			.disposeInactivePoolsInBackground(FORGOTTEN, FORGOTTEN)
			.build();
		HttpClient http = HttpClient.create(this.connections)
			.resolver(new GuardedResolverGroup(properties.allowedNetworks()))
			.httpResponseDecoder((decoder) -> decoder.maxHeaderSize(HEADERS))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(properties.connectTimeout().toMillis()));
		this.client = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(http))
			.defaultHeader(HttpHeaders.USER_AGENT, properties.userAgentWithContact())
			.defaultHeader(HttpHeaders.ACCEPT, ACCEPT)
			.defaultHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.build();
	}

	/**
	 * Asks.
	 * @param request what for
	 * @return the answer at the end of the redirects, or a {@link FetchStoppedException}
	 */
	Mono<Answer> ask(FetchRequest request) {
		return Mono.fromCallable(() -> this.rules.check(request.address()))
			.flatMap((address) -> hop(new Hop(address, true, Set.of()), request.validators()));
	}

	private Mono<Answer> hop(Hop hop, Validators validators) {
		return this.client.get()
			.uri(hop.address())
			.headers((headers) -> condition(headers, validators))
			.exchangeToMono((response) -> read(response, hop))
			.flatMap((answer) -> answer.redirects() ? next(hop, answer).flatMap((next) -> hop(next, validators))
					: Mono.just(answer));
	}

	private static void condition(HttpHeaders headers, Validators validators) {
		if (validators.etag() != null) {
			headers.set(HttpHeaders.IF_NONE_MATCH, validators.etag());
		}
		if (validators.lastModified() != null) {
			headers.set(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
		}
	}

	private Mono<Answer> read(ClientResponse response, Hop hop) {
		int status = response.statusCode().value();
		Flux<DataBuffer> body = response.bodyToFlux(DataBuffer.class);
		Mono<DataBuffer> whole = Answer.isWhole(status) ? DataBufferUtils.join(body, this.maxBody)
				: DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(body, ERROR_PAGE));
		return whole.map(Wire::bytes)
			.defaultIfEmpty(new byte[0])
			.map((bytes) -> new Answer(hop.address(), hop.movedTo(), status, response.headers().asHttpHeaders(),
					bytes));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private Mono<Hop> next(Hop hop, Answer answer) {
		return Mono.fromCallable(() -> {
			URI target = this.rules.follow(hop.address(), answer.header(HttpHeaders.LOCATION));
			Hop next = hop.to(target, answer.redirectsForGood());
			if (next.passed().contains(target)) {
				throw FetchStoppedException.refused(Refusal.REDIRECT_LOOP, "%s redirects in a circle".formatted(target));
			}
			if (next.passed().size() > this.maxRedirects) {
				throw FetchStoppedException.refused(Refusal.TOO_MANY_REDIRECTS,
						"%s redirects more than %d times".formatted(hop.address(), this.maxRedirects));
			}
			return next;
		});
	}

	void close() {
		this.connections.dispose();
	}

	/**
	 * A step on the way.
	 */
	private record Hop(URI address, boolean forGood, Set<URI> passed) {

		Hop to(URI target, boolean permanently) {
			Set<URI> passedNow = new HashSet<>(this.passed);
			passedNow.add(this.address);
			return new Hop(target, this.forGood && permanently, passedNow);
		}

		@Nullable URI movedTo() {
			return (this.forGood && !this.passed.isEmpty()) ? this.address : null;
		}

	}

}
