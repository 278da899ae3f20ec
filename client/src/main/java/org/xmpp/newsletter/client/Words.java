package org.xmpp.newsletter.client;

import java.io.PrintWriter;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * How things are told to a person at a terminal.
 */
final class Words {

	private static final int SHORT_ID = 8;

	private Words() {
	}

	static void refused(PrintWriter err, Refusal refusal) {
		err.println("newsroom: " + clean(String.valueOf(refusal.getMessage())));
		tokens(err, refusal.problem().path("tokens"));
		if (!refusal.advice().isEmpty()) {
			err.println("  " + refusal.advice());
		}
	}

	static void tokens(PrintWriter to, JsonNode tokens) {
		tokens.forEach((token) -> to.println(
				"  " + clean(token.path("text").asString("")) + " (" + clean(token.path("why").asString("")) + ")"));
	}

	static String shortId(JsonNode entry) {
		String id = entry.path("id").asString("");
		return clean(id.substring(0, Math.min(SHORT_ID, id.length())));
	}

	static String entry(JsonNode entry) {
		return "%s  %s  %s  %s".formatted(shortId(entry), text(entry, "month"), text(entry, "section"),
				text(entry, "title"));
	}

	static String text(JsonNode thing, String member) {
		return clean(thing.path(member).asString(""));
	}

	static String joined(JsonNode words) {
		List<String> all = words.valueStream().map((word) -> clean(word.asString(""))).toList();
		return String.join(", ", all);
	}

	/** What feeds say must not steer the terminal. */
	static String clean(String text) {
		return text.codePoints()
			.filter((letter) -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
