package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the addresses of one feed have in common, more generously than
 * {@link WebAddress#key()}: neither www, nor how letters are escaped, nor what campaigns
 * append makes a difference.
 */
final class AddressKin {

	private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");

	private static final Pattern CAMPAIGN = Pattern
		.compile("(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|pk_campaign|mtm_\\w+)(?:=.*)?");

	private AddressKin() {
	}

	static String of(URI address) {
		String host = new WebAddress(address).host().replaceFirst("^www\\.", "").replaceFirst("\\.(?=$|:)", "");
		String path = unescaped(Objects.requireNonNullElse(address.getRawPath(), "")).replaceAll("/{2,}", "/")
			.replaceFirst("/$", "");
		String query = Arrays.stream(unescaped(Objects.requireNonNullElse(address.getRawQuery(), "")).split("&"))
			.filter((parameter) -> !parameter.isEmpty() && !CAMPAIGN.matcher(parameter).matches())
			.collect(Collectors.joining("&"));
		return host + path + (query.isEmpty() ? "" : "?" + query);
	}

	/**
	 * Letters, digits and the like mean the same escaped and plain.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2">RFC 3986,
	 * 6.2.2</a>
	 */
	private static String unescaped(String written) {
		return ESCAPE.matcher(written).replaceAll((escape) -> {
			char letter = (char) Integer.parseInt(escape.group(1), 16);
			boolean unreserved = (letter < 0x80 && Character.isLetterOrDigit(letter)) || "-._~".indexOf(letter) >= 0;
			return Matcher
				.quoteReplacement(unreserved ? String.valueOf(letter) : escape.group().toUpperCase(Locale.ROOT));
		});
	}

}
