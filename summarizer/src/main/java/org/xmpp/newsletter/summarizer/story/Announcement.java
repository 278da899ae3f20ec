package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells posts that announce a release from posts that merely mention a version.
 */
public final class Announcement {

	private static final Pattern WORDS = Pattern
		.compile("(?i)\\b(released?|releases|announcing|announced?|available|out now|is out|are out|is here)\\b");

	private static final String OPENING = "^(?i)\\s*(?:the |new |release |released:? |announcing )*";

	private static final String TO_VERSION = "[\\s:,–-]*(?:version |release |v)?";

	private Announcement() {
	}

	/**
	 * Finds the versions that a post announces.
	 * @param title the post's title
	 * @param link the post's address, which may name the version where the title does not
	 * @param project the name of the project
	 * @param own whether the post stands in a feed of the project
	 * @return the versions, or an empty list when the post is no announcement of them
	 */
	public static List<Version> versions(String title, URI link, String project, boolean own) {
		if (project.isBlank()) {
			return List.of();
		}
		List<Version> titled = titled(title, project, own);
		return (titled.isEmpty() && Versions.in(title).isEmpty()) ? addressed(link, project) : titled;
	}

	private static List<Version> titled(String title, String project, boolean own) {
		Pattern name = ProjectNames.of(project, own);
		if (!name.matcher(title).find()) {
			return List.of();
		}
		String rest = name.matcher(title).replaceAll(" ");
		List<Version> versions = Versions.in(rest);
		boolean leads = pattern(OPENING + "(?:" + name.pattern() + ")" + TO_VERSION + "\\d").matcher(title).find();
		return (leads || WORDS.matcher(rest).find()) ? versions : List.of();
	}

	/** As in {@code /2025/heron-2-1-released/}, whatever the title plays with. */
	private static List<Version> addressed(URI link, String project) {
		String name = project.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "-");
		Matcher slug = pattern("(?:^|[/-])" + Pattern.quote(name) + "-v?(?<v>\\d{1,4}(?:[.-]\\d{1,4}){1,3})"
				+ "(?:-(?:has-been-|is-)?(?:released?|out|available))+/?$")
			.matcher(String.valueOf(link.getPath()));
		return slug.find() ? Versions.in(slug.group("v").replace('-', '.')) : List.of();
	}

	/**
	 * Finds the single number behind the project's name at the beginning of a title. It
	 * is a version only when there is such a release, for it may count years or chats.
	 * @param title the title of a post in a feed of the project
	 * @param project the name of the project
	 * @return the number as a version, or empty
	 */
	static Optional<Version> shortVersion(String title, String project) {
		if (project.isBlank()) {
			return Optional.empty();
		}
		Matcher number = pattern(OPENING + "(?:" + ProjectNames.of(project, true).pattern() + ")" + TO_VERSION
				+ "(?<number>\\d{1,4})(?![\\p{Alnum}]|[._-]\\p{Alnum})")
			.matcher(title);
		return number.find()
				? Optional.of(new Version(number.group("number"), List.of(Long.valueOf(number.group("number"))), ""))
				: Optional.empty();
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
