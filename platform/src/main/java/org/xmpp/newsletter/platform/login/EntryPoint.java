package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import org.xmpp.newsletter.platform.page.PageWriter;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a request gets that needs somebody signed in, and nobody is.
 */
class EntryPoint implements ServerAuthenticationEntryPoint {

	private final PageWriter writer;

	private final LoginView view;

	EntryPoint(PageWriter writer, LoginView view) {
		this.writer = writer;
		this.view = view;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException cause) {
		if (!PageWriter.wantsPage(exchange)) {
			Problem problem = new Problem(ProblemType.NOBODY,
					"Sign in, or send a token in the header Authorization: Bearer. Tokens are made on the page of your account.");
			problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			return Mono.error(problem);
		}
		return Rules.isSafe(exchange.getRequest().getMethod()) ? toLogin(exchange) : keepingTheForm(exchange);
	}

	private static Mono<Void> toLogin(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		URI login = UriComponentsBuilder.fromPath("/login").queryParam("to", "{to}").encode().build(here(request));
		exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
		exchange.getResponse().getHeaders().setLocation(login);
		return exchange.getResponse().setComplete();
	}

	private static String here(ServerHttpRequest request) {
		String query = request.getURI().getRawQuery();
		return request.getPath().value() + ((query != null) ? "?" + query : "");
	}

	/** The form is in nobody's hands but the browser's: it goes back with the page. */
	private Mono<Void> keepingTheForm(ServerWebExchange exchange) {
		URI action = LocalPath.of(here(exchange.getRequest()));
		boolean form = MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(Objects.requireNonNullElse(
				exchange.getRequest().getHeaders().getContentType(), MediaType.APPLICATION_OCTET_STREAM));
		Mono<Map<String, Object>> model = form
				? exchange.getFormData().map((fields) -> this.view.expired(Kept.of(action, fields)))
				: Mono.just(this.view.expired(null));
		return model.flatMap((shown) -> this.writer.page(exchange, HttpStatus.UNAUTHORIZED, LoginView.LOGIN, shown));
	}

}
