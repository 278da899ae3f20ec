package org.xmpp.newsletter.summarizer.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verbs with which people write down changes, whatever form they use: add, adds,
 * added, adding.
 */
final class Verbs {

	private static final List<String> REGULAR = List.of("accept", "activate", "add", "adapt", "adjust", "advertise",
			"align", "allow", "announce", "apply", "attach", "avoid", "cache", "center", "change", "check", "clarify",
			"clear", "collapse", "collect", "complete", "configure", "connect", "consider", "convert", "copy",
			"correct", "create", "decrease", "delay", "delete", "deprecate", "detect", "disable", "discover", "display",
			"distinguish", "enable", "encrypt", "enforce", "enhance", "ensure", "escape", "exclude", "expand", "export",
			"expose", "extend", "fetch", "filter", "fix", "follow", "generate", "guard", "handle", "highlight",
			"ignore", "implement", "import", "improve", "include", "increase", "indicate", "inform", "install",
			"integrate", "introduce", "invite", "join", "limit", "list", "load", "localise", "localize", "lower",
			"maintain", "mark", "merge", "migrate", "move", "notify", "offer", "open", "optimise", "optimize", "parse",
			"persist", "play", "port", "prefer", "preserve", "prevent", "preview", "process", "prompt", "provide",
			"publish", "raise", "react", "receive", "recognise", "recognize", "record", "redesign", "reduce", "refine",
			"refresh", "refuse", "register", "reject", "remember", "remove", "rename", "render", "repair", "replace",
			"reply", "report", "request", "require", "resolve", "respect", "restore", "restrict", "retain", "retry",
			"return", "reuse", "revamp", "save", "scale", "search", "select", "separate", "share", "show", "simplify",
			"sort", "speed", "start", "store", "support", "switch", "sync", "synchronise", "synchronize", "toggle",
			"track", "translate", "trigger", "tweak", "unify", "unregister", "update", "upgrade", "upload", "use",
			"validate", "verify", "view", "wait", "warn");

	private static final List<String> DOUBLED = List.of("drop", "skip", "stop", "swap", "trim", "strip", "wrap",
			"submit", "permit", "pin", "plug", "embed");

	private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("make", "make made making makes"),
			Map.entry("hide", "hide hid hidden hiding hides"), Map.entry("send", "send sent sending sends"),
			Map.entry("rewrite", "rewrite rewrote rewritten rewriting rewrites"),
			Map.entry("rework", "rework reworked reworking reworks"), Map.entry("keep", "keep kept keeping keeps"),
			Map.entry("let", "let letting lets"), Map.entry("bring", "bring brought bringing brings"),
			Map.entry("rebuild", "rebuild rebuilt rebuilding rebuilds"), Map.entry("set", "set setting sets"),
			Map.entry("reset", "reset resetting resets"), Map.entry("split", "split splitting splits"),
			Map.entry("run", "run ran running runs"), Map.entry("give", "give gave given giving gives"),
			Map.entry("draw", "draw drew drawn drawing draws"), Map.entry("read", "read reading reads"),
			Map.entry("find", "find found finding finds"));

	/** What a second verb in the same breath is a noun just as often. */
	private static final Set<String> NOUNS_TOO = Set.of("filter", "support", "request", "display", "use", "change",
			"update", "limit", "list", "search", "view", "report", "record", "share", "reply", "preview", "start",
			"check", "cache", "copy", "process", "import", "export", "play", "upload", "port", "delay", "mark",
			"prompt", "switch", "sync", "set", "reset", "fix", "escape", "join", "store", "scale", "open", "show",
			"separate", "complete", "track", "read", "run", "return", "tweak", "drop", "clear", "correct", "center",
			"encrypt", "split", "draw", "pin", "load", "find", "move", "trigger", "toggle", "retry", "register",
			"install", "embed", "highlight", "plug", "swap", "stop", "skip", "invite", "react", "lower", "save", "wait",
			"raise", "guard", "offer");

	/** These are things where they begin a line. */
	private static final Set<String> THINGS = Set.of("setting", "list", "view", "search", "read", "reading", "drawing",
			"cache", "found");

	private static final Pattern SECOND = Pattern.compile("(?<=(?: and|,|&|, and) )(\\p{Ll}+)(?= \\p{L})");

	private static final Map<String, String> LEMMAS = new HashMap<>();

	static {
		for (String verb : REGULAR) {
			String stem = verb.replaceFirst("e$", "");
			List.of(verb, singular(verb), past(verb), stem + "ing").forEach((form) -> LEMMAS.put(form, verb));
		}
		for (String verb : DOUBLED) {
			String doubled = verb + verb.charAt(verb.length() - 1);
			List.of(verb, singular(verb), doubled + "ed", doubled + "ing").forEach((form) -> LEMMAS.put(form, verb));
		}
		IRREGULAR.forEach((verb, forms) -> List.of(forms.split(" ")).forEach((form) -> LEMMAS.put(form, verb)));
	}

	private Verbs() {
	}

	/** The verb that a word at the beginning of a line is a form of. */
	static Optional<String> lemma(String word) {
		return form(word).filter((_) -> !THINGS.contains(word.toLowerCase(Locale.ROOT)));
	}

	private static Optional<String> form(String word) {
		return Optional.ofNullable(LEMMAS.get(word.toLowerCase(Locale.ROOT)));
	}

	/** As it is said of one version. */
	static String singular(String verb) {
		if (verb.matches(".*[^aeiou]y")) {
			return verb.substring(0, verb.length() - 1) + "ies";
		}
		return verb.matches(".*(?:s|x|z|ch|sh)") ? verb + "es" : verb + "s";
	}

	/**
	 * Whether a second verb may stand in a text that could as well be a thing, so that
	 * nobody knows how to put it.
	 */
	static boolean isUnclear(String text) {
		return SECOND.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.filter((word) -> !word.endsWith("ing"))
			.anyMatch((word) -> form(word).isPresent() && (NOUNS_TOO.contains(word) || !isPlain(word)));
	}

	/** Whether a word is the plain form of a verb and nothing else. */
	static boolean isVerb(String word) {
		return isPlain(word) && !NOUNS_TOO.contains(word);
	}

	/** Whether some word but the first says what a thing does. */
	static boolean hasPredicate(String text) {
		String[] words = text.split("[^\\p{L}]+");
		return Arrays.stream(words)
			.skip(1)
			.anyMatch((word) -> lemma(word).filter((verb) -> word.equals(singular(verb)) && !NOUNS_TOO.contains(verb))
				.isPresent());
	}

	/** Puts the second verbs of a text, which are plain, as it is said of one version. */
	static String agreeing(String text) {
		return SECOND.matcher(text)
			.replaceAll((match) -> Matcher
				.quoteReplacement(isVerb(match.group(1)) ? singular(match.group(1)) : match.group(1)));
	}

	private static boolean isPlain(String word) {
		return form(word).filter(word::equals).isPresent();
	}

	private static String past(String verb) {
		if (verb.endsWith("e")) {
			return verb + "d";
		}
		return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
	}

}
