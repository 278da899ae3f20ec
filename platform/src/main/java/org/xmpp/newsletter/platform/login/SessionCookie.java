package org.xmpp.newsletter.platform.login;

import java.time.Duration;
import java.util.Optional;

import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.Secret;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The cookie that holds a session's secret: no script can read it, no other site's form
 * sends it, and where there is https nothing else carries it.
 */
class SessionCookie {

	private static final String NAME = "newsroom-session";

	private final PeopleProperties properties;

	SessionCookie(PeopleProperties properties) {
		this.properties = properties;
	}

	Optional<String> read(ServerHttpRequest request) {
		return Optional.ofNullable(request.getCookies().getFirst(name(request))).map(HttpCookie::getValue);
	}

	String write(ServerHttpRequest request, Secret secret) {
		return cookie(request, secret.text(), this.properties.longest());
	}

	String clear(ServerHttpRequest request) {
		return cookie(request, "", Duration.ZERO);
	}

	private String cookie(ServerHttpRequest request, String value, Duration age) {
		return ResponseCookie.from(name(request), value)
			.path("/")
			.httpOnly(true)
			.sameSite("Lax")
			.secure(isSecure(request))
			.maxAge(age)
			.build()
			.toString();
	}

	/** Browsers take a cookie of the second name only from https and for this host. */
	private String name(ServerHttpRequest request) {
		return isSecure(request) ? "__Host-" + NAME : NAME;
	}

	private boolean isSecure(ServerHttpRequest request) {
		return (this.properties.address() != null) ? "https".equals(this.properties.address().getScheme())
				: "https".equals(request.getURI().getScheme());
	}

}
