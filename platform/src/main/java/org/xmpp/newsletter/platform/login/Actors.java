package org.xmpp.newsletter.platform.login;

import java.net.InetSocketAddress;
import java.util.Objects;

import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds who makes a request, and from where.
 */
final class Actors {

	private Actors() {
	}

	static SignedIn signedIn(ServerWebExchange exchange) {
		SignedIn who = exchange.getAttribute(SignedIn.ATTRIBUTE);
		if (who == null) {
			throw new Problem(ProblemType.NOBODY, "Sign in first.");
		}
		return who;
	}

	static Actor of(ServerWebExchange exchange) {
		return stranger(exchange.getRequest()).as(signedIn(exchange).account().name());
	}

	static Actor stranger(ServerHttpRequest request) {
		String agent = Objects.requireNonNullElse(request.getHeaders().getFirst(HttpHeaders.USER_AGENT), "");
		return new Actor("somebody", address(request), agent);
	}

	/** The host as a number, where the connection or a trusted proxy tells it so. */
	private static String address(ServerHttpRequest request) {
		InetSocketAddress address = request.getRemoteAddress();
		if (address == null) {
			return "unknown";
		}
		return (address.getAddress() != null) ? address.getAddress().getHostAddress() : address.getHostString();
	}

}
