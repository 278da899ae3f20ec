package org.xmpp.newsletter.summarizer.section;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.contracts.Project;

/**
 * The projects that are known, to recognise them by name.
 */
final class Directory {

	private static final Pattern MARKS = Pattern.compile("\\p{M}");

	private final Map<String, Project> byName = new HashMap<>();

	private final Pattern names;

	Directory(Collection<Project> projects) {
		projects.forEach((project) -> this.byName.putIfAbsent(key(project.name()), project));
		String any = this.byName.keySet()
			.stream()
			.filter((name) -> name.length() > 2)
			.sorted((left, right) -> (left.length() != right.length()) ? right.length() - left.length()
					: left.compareTo(right))
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		this.names = Pattern.compile("(?<![\\p{Alnum}])(?:" + (any.isEmpty() ? "(?!)" : any) + ")(?![\\p{Alnum}])");
	}

	/** The project that a text names first. */
	Optional<Project> firstIn(String text) {
		return this.names.matcher(key(text)).results().findFirst().map(MatchResult::group).map(this.byName::get);
	}

	Optional<Project> named(String name) {
		return Optional.ofNullable(this.byName.get(key(name)));
	}

	/**
	 * Written alike however a name is spelt: monocles chat, Monocles-Chat, Communiqué.
	 */
	private static String key(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return plain.toLowerCase(Locale.ROOT).replaceAll("[-_./\\s]+", " ");
	}

}
