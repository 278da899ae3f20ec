package org.xmpp.newsletter.aggregator.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.rometools.rome.io.XmlReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML document, repaired where feeds are often broken: leading white
 * space, a document type (never looked into, for it could be a bomb or reach for files),
 * control characters, names of HTML entities, bare ampersands, prefixes that are not
 * declared.
 */
final class XmlText {

	private static final Pattern START = Pattern.compile("<(?:\\?xml|!DOCTYPE|!--|[A-Za-z_])");

	private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*\\?>\\s*");

	private static final Pattern REFERENCE = Pattern
		.compile("&(?:#(\\d{1,9});|#[xX]([0-9a-fA-F]{1,8});|(\\w{1,40});|)");

	private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?[A-Za-z_][\\w.-]*(?=[\\s/>])");

	private static final Pattern PREFIX = Pattern
		.compile("[<\\s]/?([A-Za-z_][\\w.-]{0,30}):[A-Za-z_][\\w.-]*(?=[\\s=/>])");

	private static final Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");

	private static final Map<String, String> NAMESPACES = Map.of("dc", "http://purl.org/dc/elements/1.1/", "content",
			"http://purl.org/rss/1.0/modules/content/", "atom", "http://www.w3.org/2005/Atom", "rdf",
			"http://www.w3.org/1999/02/22-rdf-syntax-ns#");

	private XmlText() {
	}

	static String of(byte[] body, @Nullable String contentType) {
		String text = PlainText.storable(decode(body, contentType));
		Matcher start = START.matcher(text);
		String begun = start.find() ? text.substring(start.start()) : text;
		return declarePrefixes(repairReferences(withoutDoctype(DECLARATION.matcher(begun).replaceFirst(""))));
	}

	private static String decode(byte[] body, @Nullable String contentType) {
		try (Reader reader = (contentType != null) ? new XmlReader(new ByteArrayInputStream(body), contentType, true)
				: new XmlReader(new ByteArrayInputStream(body), true)) {
			return reader.readAllAsString();
		}
		catch (IOException | IllegalArgumentException ex) {
			return new String(body, StandardCharsets.UTF_8);
		}
	}

	/** Takes a document type out that stands before the root element. */
	private static String withoutDoctype(String text) {
		Matcher root = ROOT.matcher(text);
		int doctype = text.indexOf("<!DOCTYPE");
		if (doctype < 0 || (root.find() && root.start() < doctype)) {
			return text;
		}
		int brackets = 0;
		for (int i = doctype; i < text.length(); i++) {
			char letter = text.charAt(i);
			brackets += (letter == '[') ? 1 : (letter == ']') ? -1 : 0;
			if (letter == '>' && brackets <= 0) {
				return text.substring(0, doctype) + text.substring(i + 1);
			}
		}
		return text.substring(0, doctype);
	}

	private static String repairReferences(String text) {
		StringBuilder result = new StringBuilder(text.length());
		int position = 0;
		while (position < text.length()) {
			int literal = text.indexOf("<![CDATA[", position);
			int end = (literal < 0) ? text.length() : literal;
			result.append(REFERENCE.matcher(text.substring(position, end)).replaceAll(XmlText::reference));
			int close = (literal < 0) ? text.length() : text.indexOf("]]>", literal);
			position = (close < 0) ? text.length() : Math.min(text.length(), close + (literal < 0 ? 0 : 3));
			result.append(text, end, position);
		}
		return result.toString();
	}

	private static String reference(java.util.regex.MatchResult reference) {
		String written = reference.group();
		if (reference.group(1) != null) {
			return isAllowed(Integer.parseInt(reference.group(1))) ? written : "";
		}
		if (reference.group(2) != null) {
			return isAllowed((int) Long.parseLong(reference.group(2), 16)) ? written : "";
		}
		if (reference.group(3) == null) {
			return "&amp;";
		}
		return XML_NAMES.contains(reference.group(3)) ? written : named(written);
	}

	private static String named(String written) {
		String letters = Parser.unescapeEntities(written, false);
		return letters.equals(written) ? "&amp;" + written.substring(1) : Matcher.quoteReplacement(letters);
	}

	private static boolean isAllowed(int letter) {
		return letter == '\t' || letter == '\n' || letter == '\r' || (letter >= 0x20 && letter <= 0xD7FF)
				|| (letter >= 0xE000 && letter <= 0xFFFD) || (letter >= 0x10000 && letter <= 0x10FFFF);
	}

	private static String declarePrefixes(String text) {
		Matcher root = ROOT.matcher(text);
		if (!root.find()) {
			return text;
		}
		Set<String> unbound = new TreeSet<>();
		Matcher prefix = PREFIX.matcher(text);
		while (prefix.find() && unbound.size() < 50) {
			if (!prefix.group(1).startsWith("xml")) {
				unbound.add(prefix.group(1));
			}
		}
		unbound.removeIf((name) -> text.contains("xmlns:" + name));
		StringBuilder declarations = new StringBuilder();
		unbound.forEach((name) -> declarations.append(
				" xmlns:%s=\"%s\"".formatted(name, NAMESPACES.getOrDefault(name, "urn:newsroom:undeclared:" + name))));
		return new StringBuilder(text).insert(root.end(), declarations).toString();
	}

}
