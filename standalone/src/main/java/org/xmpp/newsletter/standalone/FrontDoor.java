package org.xmpp.newsletter.standalone;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Desk;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Gives each request to the service whose desk it is for, so that everything answers on
 * one port.
 */
final class FrontDoor implements HttpHandler {

	private final Map<String, HttpHandler> services = new ConcurrentHashMap<>();

	void open(String service, HttpHandler handler) {
		this.services.put(service, handler);
	}

	void close(String service) {
		this.services.remove(service);
	}

	@Override
	public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
		// What no desk owns (the front page, the style sheet) every service can answer.
		Desk desk = Desk.owning(request.getPath().value()).orElse(Desk.QUEUE);
		@Nullable HttpHandler handler = this.services.get(desk.service());
		return (handler != null) ? handler.handle(request, response) : notYet(response);
	}

	private static Mono<Void> notYet(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
		response.getHeaders().set("Retry-After", "2");
		DataBuffer text = response.bufferFactory()
			.wrap("The newsroom is starting; try again in a moment.\n".getBytes(StandardCharsets.UTF_8));
		return response.writeWith(Mono.just(text));
	}

}
