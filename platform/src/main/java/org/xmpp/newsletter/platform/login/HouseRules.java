package org.xmpp.newsletter.platform.login;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.SignedIn;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;

/**
 * Asks the table for each request.
 */
class HouseRules implements ReactiveAuthorizationManager<AuthorizationContext> {

	private final Rules rules;

	HouseRules(Rules rules) {
		this.rules = rules;
	}

	@Override
	public Mono<AuthorizationResult> authorize(Mono<Authentication> visitor, AuthorizationContext context) {
		ServerHttpRequest request = context.getExchange().getRequest();
		Access access = this.rules.access(request.getMethod(), request.getPath().pathWithinApplication()).orElse(null);
		if (access instanceof Access.Anybody && isBesidePages(request)) {
			return Mono.just(new AuthorizationDecision(true));
		}
		return visitor.map((shown) -> decide(access, (SignedIn) shown.getPrincipal(), request))
			.switchIfEmpty(Mono.fromSupplier(() -> decide(access, null, request)));
	}

	private static AuthorizationResult decide(@Nullable Access access, @Nullable SignedIn who,
			ServerHttpRequest request) {
		boolean granted = access != null && access.admits(who, Rules.isSafe(request.getMethod()));
		return new AuthorizationDecision(granted);
	}

	/**
	 * A style sheet and a health check are the same for all: nobody need be looked up.
	 */
	private static boolean isBesidePages(ServerHttpRequest request) {
		String path = request.getPath().value();
		return path.contains("/assets/") || path.startsWith("/ops/");
	}

}
