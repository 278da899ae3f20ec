package org.xmpp.newsletter.platform.login;

import java.util.Set;

import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * What somebody gets who is signed in and may not do that.
 */
class Refusals implements ServerAccessDeniedHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		ServerHttpRequest request = exchange.getRequest();
		return Mono.error(Rules.HOUSE.access(request.getMethod(), request.getPath().pathWithinApplication())
			.map((access) -> new Problem(ProblemType.FORBIDDEN, reason(access, Actors.signedIn(exchange))))
			.orElseGet(() -> new Problem(ProblemType.NOT_FOUND, "There is nothing at this address.")));
	}

	private static String reason(Access access, SignedIn who) {
		if (who.session() == null && who.readOnly()) {
			return "This token may only read.";
		}
		return switch (access) {
			case Access.OneOf(var roles) -> needs(roles, who);
			case Access.InPerson(var roles) ->
				(who.session() == null) ? "This is done in a browser, not with a token." : needs(roles, who);
			case Access.Anybody(), Access.Reader() -> "This is not allowed.";
		};
	}

	private static String needs(Set<Role> roles, SignedIn who) {
		String wanted = String.join(" or ", roles.stream().sorted().map(Role::label).toList());
		return "This needs the role %s, which %s has not. An administrator can give it. Nothing was changed."
			.formatted(wanted, (who.session() == null) ? "this token" : who.account().name());
	}

}
