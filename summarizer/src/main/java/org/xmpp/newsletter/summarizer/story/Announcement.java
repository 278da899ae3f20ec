package org.xmpp.newsletter.summarizer.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells posts that announce a release from posts that merely mention a version.
 */
public final class Announcement {

	private static final Pattern WORDS = Pattern
		.compile("(?i)\\b(released?|releases|announcing|announced?|available|out now|is out|are out|is here)\\b");

	private Announcement() {
	}

	/**
	 * Finds the versions that a post announces.
	 * @param title the post's title
	 * @param project the name of the project
	 * @return the versions, or an empty list when the post is no announcement of them
	 */
	public static List<Version> versions(String title, String project) {
		Pattern name = Pattern.compile("(?<![\\p{Alnum}-])" + Pattern.quote(project) + "(?![\\p{Alnum}-])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		if (project.isBlank() || !name.matcher(title).find()) {
			return List.of();
		}
		String rest = name.matcher(title).replaceAll(" ");
		List<Version> versions = Versions.in(rest);
		boolean leads = Pattern
			.compile("^(?i)\\s*(the |new |release |released:? |announcing )*" + name.pattern()
					+ "[\\s:,–-]*(version |release |v)?\\d", Pattern.CASE_INSENSITIVE)
			.matcher(title)
			.find();
		return (leads || WORDS.matcher(rest).find()) ? versions : List.of();
	}

}
