package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/**
 * A form that came when the login had expired. It is handed back to the browser inside
 * the sign-in form, so that nothing typed is lost and nothing of strangers is stored.
 *
 * @param action where it was sent to
 * @param fields what was in it, without passwords
 */
record Kept(URI action, List<Field> fields) {

	/** Signing in takes forms up to 256 kB, and encoding twice makes text longer. */
	private static final int LONGEST = 100_000;

	static Kept of(URI action, MultiValueMap<String, String> form) {
		return new Kept(action,
				form.entrySet()
					.stream()
					.filter((field) -> !field.getKey().toLowerCase(Locale.ROOT).contains("password"))
					.flatMap((field) -> field.getValue().stream().map((value) -> new Field(field.getKey(), value)))
					.toList());
	}

	static Kept read(String action, String written) {
		return new Kept(LocalPath.of(action),
				Arrays.stream(written.split("&"))
					.filter((pair) -> pair.contains("="))
					.map((pair) -> pair.split("=", 2))
					.map((pair) -> new Field(decoded(pair[0]), decoded(pair[1])))
					.toList());
	}

	/** As it stands in the sign-in form; empty when it is too long to be kept. */
	String written() {
		String written = this.fields.stream()
			.map((field) -> encoded(field.name()) + "=" + encoded(field.value()))
			.collect(Collectors.joining("&"));
		return (written.length() <= LONGEST) ? written : "";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * A field of the form.
	 */
	record Field(String name, String value) {
	}

}
