package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the shorthand of change logs into English: articles where they are missing, small
 * letters inside a sentence, lists that read well.
 */
final class Phrases {

	/** Things of which there is one or many; the last word decides. */
	private static final Set<String> COUNTABLE = Set.of("address", "action", "alert", "animation", "API", "assistant",
			"avatar", "badge", "banner", "bot", "browser", "bug", "button", "call", "category", "chart", "chat",
			"check", "checkbox", "client", "command", "component", "condition", "connection", "console", "contact",
			"counter", "crash", "dashboard", "deadlock", "design", "dialog", "dialogue", "drawer", "dropdown", "editor",
			"endpoint", "error", "event", "exception", "flicker", "extension", "feature", "field", "filter", "flag",
			"form", "function", "gallery", "freeze", "gateway", "glitch", "guide", "hang", "handler", "header", "hint",
			"history", "hook", "icon", "image", "indicator", "interface", "issue", "item", "key", "label", "layout",
			"leak", "library", "limit", "link", "list", "log", "loop", "manager", "marker", "menu", "message", "method",
			"mode", "module", "name", "notice", "notification", "option", "page", "panel", "parameter", "permission",
			"picker", "placeholder", "player", "plugin", "policy", "popup", "preview", "problem", "profile", "prompt",
			"property", "provider", "race", "receipt", "regression", "rule", "screen", "script", "search", "section",
			"selector", "server", "service", "setting", "shortcut", "sidebar", "state", "status", "step", "sticker",
			"string", "switch", "tab", "table", "task", "template", "theme", "timeout", "timer", "toggle", "tool",
			"toolbar", "tooltip", "tutorial", "type", "typo", "variable", "version", "view", "viewer", "warning", "way",
			"widget", "window", "wizard");

	private static final List<String> OPENINGS = List.of("support for ", "the ability to ", "an option to ",
			"a setting to ");

	private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "this", "that", "these", "those", "some",
			"any", "all", "more", "many", "several", "various", "each", "every", "no", "another", "other", "its",
			"their", "your", "my", "our", "one", "two", "three", "both", "most", "few", "further", "additional",
			"multiple", "lots", "only", "when", "how", "that's", "it", "them", "between");

	private static final Set<String> KNOWN = Set.of("correct", "right", "proper", "same", "latest", "actual", "whole",
			"entire", "remaining", "first", "old", "legacy");

	private static final Pattern HEAD_END = Pattern.compile(
			"(?i)^(.+?)(?:[,;:(]| (?:for|to|of|in|on|with|without|when|while|where|which|that|from|by|at|as|if|so|after|"
					+ "before|between|into|via|using|during|per|under|inside|through|because|due|not|whose|upon|over|is|are)"
					+ "\\b|$).*");

	/** Names that keep their capital wherever they stand. */
	private static final Set<String> NAMES = Set.of("Android", "Apple", "Atom", "Ansible", "Berlin", "Brazilian",
			"Catalan", "Chinese", "Chrome", "Chromium", "Converse", "Conversations", "Cheogram", "Czech", "Dart",
			"Debian", "Dino", "Discord", "Docker", "Dutch", "Elixir", "English", "Erlang", "Fedora", "Firefox",
			"Flatpak", "Flutter", "French", "Gajim", "German", "Gnome", "Google", "Gradle", "Greek", "Helm", "Hebrew",
			"Indonesian", "Italian", "Jabber", "Japanese", "Java", "Jingle", "Jitsi", "Kaidan", "Korean", "Kotlin",
			"Kubernetes", "Let's", "Linux", "Markdown", "Mastodon", "Material", "Matrix", "Matterbridge", "Maven",
			"Monal", "Movim", "Mumble", "Mozilla", "Openfire", "Opus", "Oracle", "Persian", "Polish", "Portuguese",
			"Prometheus", "Prosody", "Python", "Quicksy", "Redis", "Romanian", "Ruby", "Russian", "Rust", "Safari",
			"Signal", "Skype", "Slack", "Slidge", "Smack", "Snikket", "Spanish", "Spark", "Strophe", "Swedish", "Swift",
			"Telegram", "Tigase", "Tor", "Turkish", "Ubuntu", "Ukrainian", "Unicode", "Unix", "Vala", "Vietnamese",
			"Wayland", "Windows", "Xcode");

	private static final Pattern CAPITALISED = Pattern
		.compile("^(\\p{Lu}\\p{Ll}+(?:-\\p{Ll}+)*)(?=[\\s,]|$)(?:(?<=ing|ed)|(?! \\p{Lu}\\p{Ll}))");

	private Phrases() {
	}

	/**
	 * Gives a thing its article where English wants one.
	 * @param thing such as {@code option to hide avatars}
	 * @return such as {@code an option to hide avatars}
	 */
	static String withArticle(String thing) {
		String first = thing.split(" ", 2)[0];
		String head = HEAD_END.matcher(thing).replaceFirst("$1");
		String last = head.substring(head.lastIndexOf(' ') + 1);
		boolean named = head.matches("(?:\\S+ )*\\p{Lu}\\p{Ll}\\S*");
		if (last.equalsIgnoreCase("ability") || last.equalsIgnoreCase("possibility")) {
			return DETERMINERS.contains(first.toLowerCase(Locale.ROOT)) ? thing : "the " + thing;
		}
		if (KNOWN.contains(first.toLowerCase(Locale.ROOT)) && !last.endsWith("s")) {
			return "the " + thing;
		}
		boolean needs = COUNTABLE.contains(last) && !named && !DETERMINERS.contains(first.toLowerCase(Locale.ROOT))
				&& !first.matches("\\d.*|.*[’']s");
		return needs ? article(thing) + thing : thing;
	}

	/**
	 * Takes the capital from the beginning of a phrase, unless a name begins there.
	 * @param phrase plain text
	 * @param context where names stand in the middle of sentences
	 */
	static String decapitalised(String phrase, String context) {
		Matcher first = CAPITALISED.matcher(phrase);
		if (!first.find() || NAMES.contains(first.group(1))
				|| Pattern.compile("(?<=[\\p{Ll},] )" + first.group(1) + "(?!\\p{L})").matcher(context).find()) {
			return phrase;
		}
		return Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
	}

	/** By sound: an XMPP client, an HTTP library, a Unix tool, a one-line tool. */
	static String article(String text) {
		String bare = text.replaceFirst("^[^\\p{L}\\d]+", "");
		boolean initials = bare.matches("(?s)[AEFHILMNORSX](?![a-z]).*");
		boolean vowel = bare.matches("(?is)[aeiou].*") && !bare.matches("(?is)(uni([^nm]|$)|use|one|eu|u[A-Z0-9]).*");
		boolean spoken = bare.matches("(?s)[BCDGJKPQTUVWYZ]{1}[A-Z]{1,}.*");
		return (initials || (vowel && !spoken)) ? "an " : "a ";
	}

	/** Says once what several things begin with. */
	static List<String> together(List<String> things) {
		for (String opening : OPENINGS) {
			List<String> same = things.stream().filter((thing) -> thing.startsWith(opening)).toList();
			if (same.size() > 1 && same.stream().noneMatch(Phrases::isList)) {
				String repeated = opening.endsWith("to ") ? "to " : "";
				List<String> ends = new ArrayList<>(List.of(same.getFirst()));
				same.stream().skip(1).map((thing) -> repeated + thing.substring(opening.length())).forEach(ends::add);
				List<String> result = new ArrayList<>(things);
				result.removeAll(same);
				result.add(joined(ends));
				return result;
			}
		}
		return things;
	}

	/** Joins parts with commas; where a part has an “and” of its own, it is said so. */
	static String joined(List<String> parts) {
		int last = parts.size() - 1;
		if (last == 0) {
			return parts.getFirst();
		}
		boolean plain = parts.stream().noneMatch(Phrases::isList);
		String before = String.join(", ", parts.subList(0, last));
		return before + (plain ? " and " : ", as well as ") + parts.get(last);
	}

	/** Joins what is done; where one of it is a list, a comma sets the last one off. */
	static String clauses(List<String> clauses) {
		int last = clauses.size() - 1;
		if (last == 0 || clauses.stream().noneMatch(Phrases::isList)) {
			return joined(clauses);
		}
		return String.join(", ", clauses.subList(0, last)) + ", and " + clauses.get(last);
	}

	/** Whether a part is a list of its own. */
	static boolean isList(String part) {
		return part.contains(" and ") || part.contains(", ");
	}

}
