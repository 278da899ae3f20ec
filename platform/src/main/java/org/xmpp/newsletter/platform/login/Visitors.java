package org.xmpp.newsletter.platform.login;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Sessions;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.people.Tokens;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds out who makes a request: by a token in its header, else by its session. It is
 * asked once for each request, and only when somebody wants to know.
 */
class Visitors implements ServerSecurityContextRepository {

	private static final String FOUND = Visitors.class.getName();

	private static final String BEARER = "Bearer ";

	private final Sessions sessions;

	private final Tokens tokens;

	private final SessionCookie cookie;

	private final Scheduler blocking;

	Visitors(Sessions sessions, Tokens tokens, SessionCookie cookie, Scheduler blocking) {
		this.sessions = sessions;
		this.tokens = tokens;
		this.cookie = cookie;
		this.blocking = blocking;
	}

	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		return Mono.empty();
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		return find(exchange).map((who) -> {
			PreAuthenticatedAuthenticationToken shown = new PreAuthenticatedAuthenticationToken(who, "", List.of());
			return new SecurityContextImpl(shown);
		});
	}

	Mono<SignedIn> find(ServerWebExchange exchange) {
		Mono<SignedIn> known = exchange.getAttribute(FOUND);
		return Objects.requireNonNullElseGet(known, () -> {
			Mono<SignedIn> lookedUp = lookUp(exchange).cache();
			exchange.getAttributes().put(FOUND, lookedUp);
			return lookedUp;
		});
	}

	private Mono<SignedIn> lookUp(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		@Nullable String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (header == null && this.cookie.read(request).isEmpty()) {
			return Mono.empty();
		}
		return Mono.fromCallable(() -> (header != null) ? Optional.of(byToken(header)) : bySession(request))
			.subscribeOn(this.blocking)
			.flatMap(Mono::justOrEmpty)
			.doOnNext((who) -> exchange.getAttributes().put(SignedIn.ATTRIBUTE, who));
	}

	private Optional<SignedIn> bySession(ServerHttpRequest request) {
		return this.cookie.read(request).flatMap(this.sessions::find);
	}

	private SignedIn byToken(String header) {
		boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
		return Optional.of(header)
			.filter((given) -> bearer)
			.flatMap((given) -> this.tokens.find(given.substring(BEARER.length()).strip()))
			.orElseThrow(() -> new Problem(ProblemType.TOKEN,
					"The token in the header Authorization is unknown, over or revoked, or its owner is kept out. "
							+ "Make another one on the page of your account."));
	}

}
