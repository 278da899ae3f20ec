package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked, as far as their form tells.
 */
record AddressRules(Set<Integer> ports) {

	/**
	 * Checks an address.
	 * @param address to ask
	 * @return the address to put on the wire
	 * @throws FetchStoppedException with the reason
	 */
	URI check(URI address) throws FetchStoppedException {
		if (address.getRawUserInfo() != null) {
			throw FetchStoppedException.refused(Refusal.CREDENTIALS,
					"The address at %s has a name or password in it; these are not sent".formatted(address.getHost()));
		}
		String scheme = lowerCase(address.getScheme());
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw FetchStoppedException.refused(Refusal.SCHEME, "%s is not an http or https address".formatted(address));
		}
		if (address.getHost() == null) {
			throw FetchStoppedException.refused(Refusal.ADDRESS, "%s names no host".formatted(address));
		}
		if (address.getPort() != -1 && !this.ports.contains(address.getPort())) {
			throw FetchStoppedException.refused(Refusal.PORT, "%s asks for port %d, which is not one of those allowed (%s)".formatted(address,
					address.getPort(), "newsroom.aggregator.fetch.allowed-ports"));
		}
		return address;
	}

	/**
	 * Follows a redirect.
	 * @param from the address that redirects
	 * @param location the Location header
	 * @return where it leads
	 * @throws FetchStoppedException when it leads nowhere
	 */
	URI follow(URI from, @Nullable String location) throws FetchStoppedException {
		if (location == null || location.isBlank()) {
			throw FetchStoppedException.failed(Failure.BAD_REDIRECT, "%s redirects without saying where".formatted(from));
		}
		try {
			return check(resolve(from, location.strip().replace(" ", "%20")));
		}
		catch (IllegalArgumentException ex) {
			throw FetchStoppedException.failed(Failure.BAD_REDIRECT, "%s redirects to something that is no address: %s".formatted(from, location));
		}
	}

	/**
	 * As RFC 3986, 5.2 has it: {@link URI#resolve(URI)} follows its predecessor, which
	 * loses the last step before a query and the slash after a bare host.
	 */
	private static URI resolve(URI from, String location) {
		URI base = from.getRawPath().isEmpty() ? from.resolve("/") : from;
		return location.startsWith("?") ? base.resolve(base.getRawPath() + location) : base.resolve(location);
	}

	private static String lowerCase(@Nullable String text) {
		return (text != null) ? text.toLowerCase(Locale.ROOT) : "";
	}

}
