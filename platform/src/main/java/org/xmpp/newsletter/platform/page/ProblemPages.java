package org.xmpp.newsletter.platform.page;

import java.net.URI;
import java.util.Arrays;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Shows a problem to a browser as a page and to a program as a problem detail.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages {

	private final ShellModel shell;

	private final MeterRegistry meters;

	ProblemPages(ShellModel shell, MeterRegistry meters) {
		this.shell = shell;
		this.meters = meters;
		Arrays.stream(ProblemType.values()).forEach(this::refused);
	}

	/** What people and programs are refused, by kind. */
	private Counter refused(ProblemType type) {
		return this.meters.counter("newsroom.problems", "type", type.uri().getPath().replaceFirst(".*/", ""));
	}

	private void count(@Nullable URI type) {
		Arrays.stream(ProblemType.values())
			.filter((known) -> known.uri().equals(type))
			.forEach((known) -> refused(known).increment());
	}

	@ExceptionHandler
	Object show(ErrorResponseException problem, ServerWebExchange exchange) {
		ProblemDetail body = problem.getBody();
		HttpStatusCode status = status(problem, exchange);
		body.setStatus(status.value());
		count(body.getType());
		if (PageWriter.wantsPage(exchange)) {
			// The advice for models is not asked when something failed.
			return Rendering.view("platform/pages/problem")
				.model(this.shell.attributes(exchange))
				.modelAttribute("problem", body)
				.status(status)
				.build();
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
	}

	/** Whoever names what must hold is told that it does not (RFC 9110, 13.1.1). */
	private static HttpStatusCode status(ErrorResponseException problem, ServerWebExchange exchange) {
		boolean conditional = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.IF_MATCH);
		boolean stale = ProblemType.STALE.uri().equals(problem.getBody().getType());
		return (conditional && stale) ? HttpStatus.PRECONDITION_FAILED : problem.getStatusCode();
	}

}
