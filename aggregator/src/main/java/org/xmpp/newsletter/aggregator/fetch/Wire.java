package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks over the wire and follows redirects, every hop under the same rules. Knows neither
 * cookies nor logins nor proxies.
 */
class Wire {

	private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
			+ "application/xml;q=0.9, application/json;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

	private static final int NOT_MODIFIED = 304;

	private static final int CONNECTIONS_PER_HOST = 4;

	/**
	 * Shorter than servers usually keep a connection, which would cut the next request.
	 */
	private static final Duration KEPT_IDLE = Duration.ofSeconds(4);

	private static final Duration FORGOTTEN = Duration.ofMinutes(5);

	/** Security policies make some headers long; netty's own limit is 8 kB. */
	static final int HEADERS = 64 * 1024;

	/** Enough of an error page to see what it is. */
	private static final int ERROR_PAGE = 64 * 1024;

	private static final Duration ERROR_PAGE_TIME = Duration.ofSeconds(5);

	private final WebClient client;

	private final ConnectionProvider connections;

	private final GuardedResolverGroup resolvers;

	private final AddressRules rules;

	private final DialGuard guard;

	private final Explanations explanations;

	private final int maxBody;

	private final int maxRedirects;

	Wire(FetchProperties properties, Names names, Explanations explanations) {
		this.explanations = explanations;
		this.rules = AddressRules.of(properties);
		this.guard = new DialGuard(this.rules);
		this.resolvers = new GuardedResolverGroup(names, this.rules);
		this.maxBody = Math.toIntExact(properties.maxBody().toBytes());
		this.maxRedirects = properties.maxRedirects();
		this.connections = ConnectionProvider.builder("fetch")
			.maxConnections(CONNECTIONS_PER_HOST)
			.pendingAcquireTimeout(properties.answerTimeout())
			.maxIdleTime(KEPT_IDLE)
			.evictInBackground(KEPT_IDLE)
			.disposeInactivePoolsInBackground(FORGOTTEN, FORGOTTEN)
			.build();
		this.client = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(http(properties)))
			.defaultHeader(HttpHeaders.USER_AGENT, properties.userAgentWithContact())
			.defaultHeader(HttpHeaders.ACCEPT, ACCEPT)
			.defaultHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.build();
	}

	/** One poll is one request: nothing is tried again by itself. */
	private HttpClient http(FetchProperties properties) {
		return HttpClient.create(this.connections)
			.resolver(this.resolvers)
			.doOnChannelInit((observer, channel, remote) -> equip(channel))
			.httpResponseDecoder((decoder) -> decoder.maxHeaderSize(HEADERS).validateHeaders(false))
			.disableRetry(true)
			.responseTimeout(properties.firstByteTimeout())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(properties.connectTimeout().toMillis()));
	}

	private void equip(Channel channel) {
		channel.pipeline().addFirst("dialGuard", this.guard);
		channel.pipeline().addAfter(NettyPipeline.HttpCodec, "interimAnswers", new InterimAnswers());
	}

	/**
	 * Asks.
	 * @param request what for
	 * @return the answer at the end of the redirects, or a {@link FetchStoppedException}
	 */
	Mono<Answer> ask(FetchRequest request) {
		return Mono.fromCallable(() -> Hop.first(this.rules.check(request.address())))
			.flatMap((hop) -> hop(hop, request.validators()));
	}

	/**
	 * Sends a form. Redirects are not followed, and the answer's text does not matter.
	 * @param address where to, under the rules that hold for every address
	 * @param form its fields
	 * @return the HTTP status, or a {@link FetchStoppedException}
	 */
	Mono<Integer> post(URI address, MultiValueMap<String, String> form) {
		return Mono.fromCallable(() -> this.rules.check(address))
			.flatMap((checked) -> this.client.post()
				.uri(checked)
				.body(BodyInserters.fromFormData(form))
				.exchangeToMono((answer) -> answer.releaseBody().thenReturn(answer.statusCode().value())));
	}

	private Mono<Answer> hop(Hop hop, Validators validators) {
		Condition condition = Condition.of(hop, validators);
		return this.client.get()
			.uri(hop.address())
			.headers(condition::addTo)
			.exchangeToMono((response) -> read(response, hop, condition))
			.onErrorMap((problem) -> FetchStoppedException
				.with(this.explanations.explain(Exceptions.unwrap(problem), hop.address())))
			.flatMap((answer) -> answer.redirects() ? next(hop, answer).flatMap((next) -> hop(next, validators))
					: Mono.just(answer));
	}

	private Mono<Answer> read(ClientResponse response, Hop hop, Condition condition) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		return body(response, status, hop.address()).defaultIfEmpty(new byte[0])
			.map((read) -> new Answer(hop.address(), hop.movedTo(), status, condition.asked(), headers, read));
	}

	private Mono<byte[]> body(ClientResponse response, int status, URI address) {
		if (status == NOT_MODIFIED) {
			return response.releaseBody().then(Mono.empty());
		}
		Flux<DataBuffer> body = response.bodyToFlux(DataBuffer.class);
		return Answer.isWhole(status) ? whole(body, response.headers().asHttpHeaders(), address) : beginning(body);
	}

	private Mono<byte[]> whole(Flux<DataBuffer> body, HttpHeaders headers, URI address) {
		if (declared(headers) > this.maxBody) {
			return body.take(0).then(Mono.error(() -> FetchStoppedException.tooLarge(address, this.maxBody, "")));
		}
		return DataBufferUtils.join(body, this.maxBody)
			.map(Wire::bytes)
			.onErrorMap(DataBufferLimitException.class,
					(_) -> FetchStoppedException.tooLarge(address, this.maxBody, ""));
	}

	private static long declared(HttpHeaders headers) {
		String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
		return (length != null && length.matches("\\d{1,18}")) ? Long.parseLong(length) : -1;
	}

	/** What can be had of it is enough. */
	private static Mono<byte[]> beginning(Flux<DataBuffer> body) {
		return DataBufferUtils
			.join(DataBufferUtils.takeUntilByteCount(body.take(ERROR_PAGE_TIME), ERROR_PAGE).onErrorComplete())
			.map(Wire::bytes);
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private Mono<Hop> next(Hop hop, Answer answer) {
		return Mono.fromCallable(() -> {
			String location = answer.header(HttpHeaders.LOCATION);
			if (location == null || location.isBlank()) {
				throw FetchStoppedException.failed(Failure.BAD_REDIRECT,
						"%s redirects (HTTP %d) without saying where".formatted(hop.address(), answer.status()));
			}
			return hop.to(this.rules.follow(hop.address(), location), answer.redirectsForGood(), this.maxRedirects);
		});
	}

	void close() {
		this.connections.dispose();
		this.resolvers.close();
	}

}
