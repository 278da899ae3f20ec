package org.xmpp.newsletter.platform.page;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Answers with a problem detail when a filter stops a request, which happens before any
 * controller advice is asked.
 */
@Order(-2)
class FilterProblems implements WebExceptionHandler {

	private final ServerCodecConfigurer codecs;

	FilterProblems(ServerCodecConfigurer codecs) {
		this.codecs = codecs;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (!(failure instanceof ErrorResponseException problem) || exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		return ServerResponse.status(problem.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(problem.getBody())
			.flatMap((answer) -> answer.writeTo(exchange, new Writing()));
	}

	private final class Writing implements ServerResponse.Context {

		@Override
		public List<HttpMessageWriter<?>> messageWriters() {
			return FilterProblems.this.codecs.getWriters();
		}

		@Override
		public List<ViewResolver> viewResolvers() {
			return List.of();
		}

	}

}
