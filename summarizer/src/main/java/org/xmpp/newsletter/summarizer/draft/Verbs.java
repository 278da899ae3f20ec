package org.xmpp.newsletter.summarizer.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The verbs with which people write down changes, whatever form they use: add, adds,
 * added, adding.
 */
final class Verbs {

	private static final List<String> REGULAR = List.of("add", "fix", "implement", "improve", "support", "allow",
			"enable", "remove", "update", "show", "display", "use", "change", "introduce", "handle", "avoid", "prevent",
			"reduce", "rework", "redesign", "extend", "provide", "replace", "restore", "move", "increase", "optimize",
			"optimise", "simplify", "switch", "drop", "deprecate", "ensure", "rename", "correct", "respect", "require",
			"expose", "enhance", "refresh", "port", "migrate", "upgrade", "resolve", "include", "disable", "request",
			"save", "limit", "validate", "announce", "verify", "speed", "unify", "clarify", "integrate", "highlight");

	private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("make", "make made making makes"),
			Map.entry("hide", "hide hid hidden hiding hides"), Map.entry("send", "send sent sending sends"),
			Map.entry("rewrite", "rewrite rewrote rewritten rewriting rewrites"),
			Map.entry("keep", "keep kept keeping keeps"), Map.entry("let", "let letting lets"),
			Map.entry("bring", "bring brought bringing brings"));

	private static final Map<String, String> LEMMAS = new HashMap<>();

	static {
		for (String verb : REGULAR) {
			String stem = verb.replaceFirst("e$", "");
			List.of(verb, singular(verb), past(verb), stem + "ing", verb + verb.charAt(verb.length() - 1) + "ing")
				.forEach((form) -> LEMMAS.put(form, verb));
		}
		IRREGULAR.forEach((verb, forms) -> List.of(forms.split(" ")).forEach((form) -> LEMMAS.put(form, verb)));
		LEMMAS.put("dropped", "drop");
	}

	private Verbs() {
	}

	/** The verb that a word is a form of. */
	static Optional<String> lemma(String word) {
		return Optional.ofNullable(LEMMAS.get(word.toLowerCase(Locale.ROOT)));
	}

	/** As it is said of one version. */
	static String singular(String verb) {
		if (verb.matches(".*[^aeiou]y")) {
			return verb.substring(0, verb.length() - 1) + "ies";
		}
		return verb.matches(".*(?:s|x|z|ch|sh)") ? verb + "es" : verb + "s";
	}

	private static String past(String verb) {
		if (verb.endsWith("e")) {
			return verb + "d";
		}
		return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
	}

}
