package org.xmpp.newsletter.summarizer.draft;

import java.util.regex.Pattern;

/**
 * How much a change is worth telling to readers of a newsletter: people who chat, and
 * people who run servers and write programs for them.
 */
final class Interest {

	private static final int TECHNICAL = 14;

	private static final int FELT = 7;

	/** What people see, hear and touch. */
	private static final Pattern USERS = Pattern
		.compile("(?i)\\b(?:reactions?|repl(?:y|ies)|emojis?|stickers?|avatars?|"
				+ "(?:audio|video|group|voice)?[ -]?calls?|calling|voice|videos?|messages?|chats?|rooms?|channels?|groups?|"
				+ "notifications?|dark|themes?|languages?|search(?:ing)?|contacts?|files?|images?|pictures?|photos?|gifs?|"
				+ "polls?|threads?|mentions?|accessib\\w+|encrypt\\w+|omemo|openpgp|backups?|accounts?|passwords?|passkeys?|"
				+ "invit\\w+|bookmarks?|status|spam|block\\w*|moderat\\w+|privacy|battery|faster|performance|design|"
				+ "settings|spaces|stories|communit\\w+|bridges?|gateways?|federat\\w+|sasl2|fast|bind ?2|mam|muc|"
				+ "authenticat\\w+|login|registration|clusters?|postgresql|mysql|admin\\w*|api|dns|tls|xmpp)\\b");

	private static final Pattern STANDARD = Pattern.compile("\\b(?:XEP-\\d{4}|RFC ?\\d{4})\\b");

	/** Words of the workshop. */
	private static final Pattern WORKSHOP = Pattern
		.compile("(?i)\\b(?:class(?:es)?|structs?|enums?|methods?|functions?|"
				+ "arguments?|params?|parameters?|attributes?|constants?|namespaces?|callbacks?|signals?|regex\\w*|null|nil|"
				+ "undefined|exceptions?|stack ?traces?|logs?|logging|logged|debug\\w*|console|refactor\\w*|rewrit\\w+|deprecat\\w+|"
				+ "dependenc\\w+|librar(?:y|ies)|packages?|packaging|compil\\w+|builds?|builder|maven|gradle|npm|webpack|cmake|"
				+ "docker ?file|ci|tests?|testing|lint\\w*|types?|typings?|css|sql|schemas?|columns?|tables?|indexes|index|quer(?:y|ies)|"
				+ "cache[sd]?|hash(?:es)?|mutex|threads? ?pool|memory|race|singleton|widget|servlet|hooks?|modules?|stanzas?|iq|"
				+ "jids?|node|nodes|element|xml|json|id|ids|url|urls|uri|uris|http|config\\w*|options?|flags?|strings?|scripts?|"
				+ "workaround|code|repository|repo|git|ms store|flatpak|snap|install(?:er|ers|ation)?|runtime|otp|jdk|sdk|gc)\\b");

	/** Names that only a program knows. */
	private static final Pattern IDENTIFIER = Pattern
		.compile("\\b\\w+_\\w+|\\b\\p{Ll}+\\p{Lu}\\w*|\\b\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}\\w*|"
				+ "(?:^|\\s)--?\\w|\\w/\\w|\\w\\.\\w{2,4}\\b|[`'<>=*{}\\[\\]#\\\\]|\\w\\(\\)");

	/** Written as one word, and no program's. */
	private static final Pattern BRAND = Pattern
		.compile("\\b(?:macOS|iOS|iPad\\w*|iPhone|GitHub|GitLab|OpenPGP|PeerTube|WhatsApp|"
				+ "YouTube|ProtoXEP|StartTLS|DirectTLS|PostgreSQL|MySQL|SQLite|MongoDB|CockroachDB|OAuth|WebRTC|WebXDC|WebSocket|"
				+ "WebPush|AppImage|CallKit|LibreOffice|DevOps|UnifiedPush|MariaDB|RabbitMQ|FreeBSD|OpenBSD|OpenSSL|JavaScript|"
				+ "TypeScript|GraphQL|TLS/\\w+|and/or|client/server|read/write)\\b");

	private Interest() {
	}

	/**
	 * Weighs a change.
	 * @param weight its kind
	 * @param what what is changed, as it would be told
	 * @param place its place in the list it stands in, from 0
	 * @param part the part of the program that the list names for it, or empty
	 * @return points; below zero it is not worth a sentence
	 */
	static int of(Change.Weight weight, String what, int place, String part) {
		int points = switch (weight) {
			case SECURITY, BREAKING -> 100;
			case NEW -> 30;
			case BETTER -> 20;
			case OTHER -> 12;
			case FIX -> 10;
			case PART -> 2;
		};
		String plain = BRAND.matcher(what).replaceAll("Brand");
		points += Math.min(2, (int) USERS.matcher(plain).results().count()) * FELT;
		points += STANDARD.matcher(plain).find() ? FELT : 0;
		points -= Math.min(2, (int) IDENTIFIER.matcher(plain).results().count()) * TECHNICAL;
		points -= Math.min(2, (int) WORKSHOP.matcher(plain).results().count()) * TECHNICAL / 2;
		points -= isIdentifier(part) ? TECHNICAL / 2 : 0;
		points -= (!part.isEmpty() && !part.equals(what) && what.split(" ").length < 5) ? TECHNICAL / 2 : 0;
		points -= Math.min(place, 12) / 2;
		points -= clumsiness(what);
		return points;
	}

	private static boolean isIdentifier(String part) {
		return !part.isEmpty() && IDENTIFIER.matcher(BRAND.matcher(part).replaceAll("Brand")).find();
	}

	private static int clumsiness(String what) {
		int points = (what.length() > 70) ? (what.length() - 70) / 5 : 0;
		points += what.contains(", ") ? 6 : 0;
		points += what.contains(" and ") ? 2 : 0;
		points += what.contains("(") ? 3 : 0;
		points += (what.contains(" / ") || what.contains(": ")) ? 12 : 0;
		return points + (what.matches("\\S{1,4}") ? 8 : 0);
	}

}
