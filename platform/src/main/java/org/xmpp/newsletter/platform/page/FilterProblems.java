package org.xmpp.newsletter.platform.page;

import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Says so when a filter stops a request, which happens before any controller advice is
 * asked.
 */
@Order(-2)
class FilterProblems implements WebExceptionHandler {

	private final PageWriter writer;

	FilterProblems(PageWriter writer) {
		this.writer = writer;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (!(failure instanceof ErrorResponseException problem) || exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		return PageWriter.wantsPage(exchange) ? this.writer.page(exchange, problem.getStatusCode(),
				"platform/pages/problem", Map.of("problem", problem.getBody()))
				: this.writer.problem(exchange, problem);
	}

}
