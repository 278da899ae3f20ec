package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: never to another site, whatever the form says.
 */
final class LocalPath {

	private static final String FRONT = "/";

	private LocalPath() {
	}

	static URI of(@Nullable String wanted) {
		if (wanted == null || !wanted.startsWith(FRONT) || wanted.startsWith("//") || wanted.contains("\\")) {
			return URI.create(FRONT);
		}
		try {
			URI uri = new URI(wanted);
			boolean back = uri.getRawPath().equals("/login") || uri.getRawPath().equals("/logout");
			return (uri.isAbsolute() || uri.getRawAuthority() != null || back) ? URI.create(FRONT) : uri;
		}
		catch (URISyntaxException ex) {
			return URI.create(FRONT);
		}
	}

}
