package org.xmpp.newsletter.summarizer.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the title of a post may call a project.
 */
public final class ProjectNames {

	private static final int DISTINCTIVE = 4;

	/** First words that many projects share. */
	private static final Set<String> COMMON = Set.of("xmpp", "jabber", "openfire", "python", "erlang", "http", "simple",
			"open", "free", "chat", "secure", "search", "user", "client", "server", "instant", "plugin", "gateway",
			"external", "random", "push", "service", "matrix");

	private static final Pattern SUFFIX = Pattern.compile("(?i)[.-](?:js|py|rs|im|net|org)$");

	/** Such as the X plugin for Y. */
	private static final Pattern PART = Pattern.compile("(?i)(.+) (plugin|module|add-?on) for (.+)");

	/** What belongs to a project is not the project. */
	private static final String NOT_ITS_PART = "(?!\\s+(?:[\\p{Alnum}-]+\\s+){0,3}(?:plugin|module|add-?on)\\b)";

	private ProjectNames() {
	}

	/**
	 * Finds the ways to name a project.
	 * @param project its name
	 * @param own whether the post stands in a feed of the project, where its first word
	 * is enough
	 * @return a pattern for any of them
	 */
	public static Pattern of(String project, boolean own) {
		List<String> names = new ArrayList<>(List.of(project));
		String bare = SUFFIX.matcher(project).replaceFirst("");
		if (!COMMON.contains(bare.toLowerCase(Locale.ROOT))) {
			names.add(bare);
		}
		Matcher part = PART.matcher(project);
		boolean isPart = part.matches();
		if (isPart) {
			names.add("%s %s %s".formatted(part.group(3), part.group(1), part.group(2)));
			names.add("%s %s".formatted(part.group(1), part.group(2)));
		}
		String first = project.split(" ", 2)[0];
		if (own && !isPart && first.length() >= DISTINCTIVE && !COMMON.contains(first.toLowerCase(Locale.ROOT))) {
			names.add(first);
		}
		String any = names.stream()
			.distinct()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		return Pattern.compile(
				"(?<![\\p{Alnum}-])(?:" + any + ")(?![\\p{Alnum}-]|\\.\\p{Alpha})" + (isPart ? "" : NOT_ITS_PART),
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
