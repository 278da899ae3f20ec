package org.xmpp.newsletter.platform.page;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets other sites' pages neither decide anything here nor read anything: refuses host
 * names that are not ours (DNS rebinding) and unsafe methods that a browser sends for
 * another site (request forgery), forbids pages to load anything from elsewhere and to be
 * framed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnSiteFilter implements WebFilter {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final List<String> hosts;

	OwnSiteFilter(PageProperties properties) {
		this.hosts = properties.hosts();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!this.hosts.contains(hostName(request))) {
			return Mono.error(new Problem(ProblemType.FOREIGN,
					"This newsroom does not answer under the name in the request. Add it to newsroom.web.hosts if it is right."));
		}
		if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
			return Mono.error(new Problem(ProblemType.FOREIGN,
					"The request was sent by a page of another site and was not carried out."));
		}
		secure(exchange.getResponse().getHeaders());
		return chain.filter(exchange);
	}

	private static String hostName(ServerHttpRequest request) {
		String host = Objects.requireNonNullElse(request.getHeaders().getFirst(HttpHeaders.HOST), "");
		return host.replaceFirst(":\\d+$", "");
	}

	private static boolean isForeign(ServerHttpRequest request) {
		String site = request.getHeaders().getFirst("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
		return origin != null && !Objects.equals(authority(origin), request.getHeaders().getFirst(HttpHeaders.HOST));
	}

	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void secure(HttpHeaders headers) {
		headers.set("Content-Security-Policy", POLICY);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
	}

}
