package org.xmpp.newsletter.platform.login;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * A request that changes something and comes with a session has to show that a page of
 * this newsroom sent it. Those that show another origin were refused before; every
 * browser of these years shows one.
 */
class ProvenOrigin implements WebFilter {

	private final SessionCookie cookie;

	ProvenOrigin(SessionCookie cookie) {
		this.cookie = cookie;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		HttpHeaders headers = request.getHeaders();
		boolean shown = headers.containsHeader("Sec-Fetch-Site") || headers.containsHeader(HttpHeaders.ORIGIN);
		boolean withSession = this.cookie.read(request).isPresent()
				&& !headers.containsHeader(HttpHeaders.AUTHORIZATION);
		if (!Rules.isSafe(request.getMethod()) && withSession && !shown) {
			return Mono.error(new Problem(ProblemType.FOREIGN,
					"The request does not say which site's page sent it and was not carried out. Programs send a token instead of a session."));
		}
		// Pages are for one person; a page of this kind may still be gone back to.
		exchange.getResponse().getHeaders().setCacheControl("private, no-cache");
		return chain.filter(exchange);
	}

}
