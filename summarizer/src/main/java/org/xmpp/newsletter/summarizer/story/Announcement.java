package org.xmpp.newsletter.summarizer.story;

import java.util.List;
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
	 * @param project the name of the project
	 * @param own whether the post stands in a feed of the project
	 * @return the versions, or an empty list when the post is no announcement of them
	 */
	public static List<Version> versions(String title, String project, boolean own) {
		if (project.isBlank()) {
			return List.of();
		}
		Pattern name = ProjectNames.of(project, own);
		if (!name.matcher(title).find()) {
			return List.of();
		}
		String rest = name.matcher(title).replaceAll(" ");
		List<Version> versions = Versions.in(rest);
		boolean leads = pattern(OPENING + "(?:" + name.pattern() + ")" + TO_VERSION + "\\d").matcher(title).find();
		return (leads || WORDS.matcher(rest).find()) ? versions : List.of();
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
