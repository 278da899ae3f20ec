package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An answer as it came over the wire.
 *
 * @param address that was asked in the end
 * @param movedTo the same, when all redirects on the way were permanent
 * @param status the HTTP status
 * @param conditional whether it answers the question "has it changed since?"
 * @param headers as sent
 * @param body as sent, still compressed
 */
record Answer(URI address, @Nullable URI movedTo, int status, boolean conditional, HttpHeaders headers, byte[] body) {

	@Nullable String header(String name) {
		return this.headers.getFirst(name);
	}

	/**
	 * Whether this is the whole of what was asked for; not so for 202, 204 or 206.
	 */
	boolean whole() {
		return isWhole(this.status);
	}

	static boolean isWhole(int status) {
		return status == 200 || status == 203;
	}

	boolean redirects() {
		return switch (this.status) {
			case 301, 302, 303, 307, 308 -> true;
			default -> false;
		};
	}

	boolean redirectsForGood() {
		return this.status == 301 || this.status == 308;
	}

}
