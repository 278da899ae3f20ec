package org.xmpp.newsletter.assembler.issue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.markdown.TextLink;

/**
 * Compares the version that a link's text names with the one in its address: the
 * commonest slip in print.
 */
final class VersionCheck {

	private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+(?:[-+.]?[0-9A-Za-z]+)*");

	private static final Pattern VERSION_IN_ADDRESS = Pattern.compile("\\d+(?:[-._]\\d+)+");

	private static final Pattern DATE = Pattern.compile("(?<!\\d)20\\d\\d([-/.])\\d{1,2}(?:\\1\\d{1,2})?(?!\\d)");

	private static final Pattern SEVERAL = Pattern.compile(
			"\\bversions\\s+v?\\d[\\w+-]*+(?:\\.[\\w+-]++)*+(?!\\s*(?:,|&|/|\\()|\\s+(?:and|to|through|until|or)\\b)");

	private VersionCheck() {
	}

	/**
	 * The versions of the text that the address does not name although it names others.
	 */
	static List<String> disagreements(TextLink link) {
		String address = DATE.matcher(path(link.address())).replaceAll(" ");
		if (!VERSION_IN_ADDRESS.matcher(address).find()) {
			return List.of();
		}
		return VERSION.matcher(DATE.matcher(link.text()).replaceAll(" "))
			.results()
			.map(MatchResult::group)
			.filter((version) -> !names(address, version))
			.toList();
	}

	static boolean saysSeveralOfOne(String plain) {
		return SEVERAL.matcher(plain).find();
	}

	private static boolean names(String address, String version) {
		String pattern = Pattern.compile("[-._]")
			.splitAsStream(version)
			.map(Pattern::quote)
			.collect(Collectors.joining("[-._]"));
		return Pattern.compile("(?<!\\d)(?<!\\d[._])" + pattern + "(?!\\d)(?![._]\\d)").matcher(address).find();
	}

	private static String path(String address) {
		String path = address.replaceFirst("^[a-z]+://[^/]*", "");
		try {
			return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
