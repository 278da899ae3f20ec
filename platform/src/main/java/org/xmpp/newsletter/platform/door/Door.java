package org.xmpp.newsletter.platform.door;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.xmpp.newsletter.platform.page.Desk;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Hands requests on to the service whose desk they are for, bodies streaming through, so
 * that services that run apart are reached through one published port.
 */
class Door implements WebFilter {

	/** Headers of one connection, never handed on (RFC 9110, 7.6.1). */
	private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "transfer-encoding", "te",
			"trailer", "upgrade", "proxy-authorization", "proxy-authenticate");

	private final WebClient client;

	private final Map<String, URI> neighbours;

	Door(WebClient client, DoorProperties properties) {
		this.client = client;
		this.neighbours = properties.neighbours();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return Mono
			.justOrEmpty(
					Desk.owning(exchange.getRequest().getPath().value()).map(Desk::service).map(this.neighbours::get))
			.map((neighbour) -> handOn(exchange, neighbour))
			.defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
			.flatMap((answer) -> answer);
	}

	private Mono<Void> handOn(ServerWebExchange exchange, URI neighbour) {
		ServerHttpRequest request = exchange.getRequest();
		URI target = UriComponentsBuilder.fromUri(request.getURI())
			.scheme(neighbour.getScheme())
			.host(neighbour.getHost())
			.port(neighbour.getPort())
			.build(true)
			.toUri();
		return this.client.method(request.getMethod())
			.uri(target)
			.headers((headers) -> copy(request.getHeaders(), headers))
			.body(BodyInserters.fromDataBuffers(request.getBody()))
			.exchangeToMono((answer) -> relay(answer, exchange.getResponse()))
			.onErrorMap(WebClientRequestException.class, (ex) -> new Problem(ProblemType.UPSTREAM,
					"The service for this page does not answer at the moment. Nothing was lost; try again shortly."));
	}

	private static Mono<Void> relay(ClientResponse answer, ServerHttpResponse response) {
		response.setStatusCode(answer.statusCode());
		copy(answer.headers().asHttpHeaders(), response.getHeaders());
		return response.writeAndFlushWith(answer.bodyToFlux(DataBuffer.class).map(Mono::just));
	}

	private static void copy(HttpHeaders from, HttpHeaders to) {
		from.forEach((name, values) -> {
			if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
				to.put(name, values);
			}
		});
	}

}
