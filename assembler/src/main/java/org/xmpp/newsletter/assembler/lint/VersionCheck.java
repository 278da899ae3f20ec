package org.xmpp.newsletter.assembler.lint;

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

	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)20\\d\\d([-/.])\\d{1,2}(?:\\1\\d{1,2}(?!\\d|\\.\\d))?(?!\\d)");

	private static final Pattern IDENTITY = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/** A page about all versions. */
	private static final Pattern OF_ALL = Pattern.compile("(?i)change-?logs?(?:\\.\\w+)?(?:[/?#].*)?$");

	private static final Pattern SEVERAL = Pattern.compile(
			"\\bversions\\s+v?\\d[\\w+-]*+(?:\\.[\\w+-]++)*+(?!\\s*(?:,|&|/|\\()|\\s+(?:and|to|through|until|or)\\b)");

	private VersionCheck() {
	}

	/**
	 * The versions of the text that the address does not name although it names others.
	 */
	static List<String> disagreements(TextLink link) {
		String path = IDENTITY.matcher(path(link.address())).replaceAll(" ").replaceAll("(?i)-dot-", ".");
		String address = DATE.matcher(path).replaceAll(" ");
		if (OF_ALL.matcher(path).find() || !VERSION_IN_ADDRESS.matcher(address).find()) {
			return List.of();
		}
		return VERSION.matcher(DATE.matcher(link.text()).replaceAll(" "))
			.results()
			.map(MatchResult::group)
			.filter((version) -> !version.endsWith(".x") && !names(address, version))
			.toList();
	}

	static boolean saysSeveralOfOne(String plain) {
		return SEVERAL.matcher(plain).find();
	}

	private static boolean names(String address, String version) {
		// What ends with zeros is called by fewer numbers, too.
		String pattern = Pattern.compile("[-._]")
			.splitAsStream(version.replaceFirst("(?:\\.0)+$", ""))
			.map(Pattern::quote)
			.collect(Collectors.joining("[-._]"));
		return Pattern.compile("(?<!\\d)(?<!\\d[._])" + pattern + "(?:[-._]0)*+(?!\\d)(?![._]\\d)")
			.matcher(address)
			.find();
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
