package org.xmpp.newsletter.aggregator.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of a project, to be found in titles. Many are words of every day (Conversations,
 * Prose, Spark): the first word of a title is capitalised anyway, so there a name counts
 * only beside a sign that it is one.
 *
 * @param length how many characters it has
 * @param pattern finds it as a word of its own, with what follows
 * @param project whose name it is
 */
record Name(int length, String text, Pattern pattern, StoredProject project) {

	private static final Pattern VERSION = Pattern.compile("^\\s+(?:version\\s+|v\\.?\\s*)?\\d+(?:[.\\-]\\d+)*\\b");

	private static final Pattern SIGN = Pattern.compile(
			"(?i)^(?:[:’]|'s\\b|\\s+(?:is\\b|has\\b|[–-]\\s)|.*\\b(?:released?|releases|launche[sd]|announced)\\b)");

	static Name of(String name, StoredProject project) {
		Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Name(name.length(), name, pattern, project);
	}

	/**
	 * Where a title names it.
	 *
	 * @param versioned whether a version follows
	 * @param sure whether it is a name there and not a word
	 */
	record Place(boolean versioned, boolean sure) {
	}

	Optional<Place> in(String title, List<String> categories) {
		Matcher found = this.pattern.matcher(title);
		boolean labelled = categories.stream().anyMatch(this.text::equalsIgnoreCase);
		while (found.find()) {
			String after = title.substring(found.end());
			boolean versioned = VERSION.matcher(after).find();
			boolean exact = found.group().equals(this.text);
			boolean word = title.substring(0, found.start()).isBlank() && this.text.indexOf(' ') < 0;
			boolean sure = versioned || labelled || isUnusual() || !word || SIGN.matcher(after).find();
			if (versioned || labelled || exact) {
				return Optional.of(new Place(versioned, sure));
			}
		}
		return Optional.empty();
	}

	String removedFrom(String title) {
		return this.pattern.matcher(title).replaceAll(" … ");
	}

	/** Not a capital and small letters only: ejabberd, jabber.el, XMPPFramework. */
	private boolean isUnusual() {
		String rest = this.text.substring(1);
		return !rest.equals(rest.toLowerCase(Locale.ROOT)) || !Character.isUpperCase(this.text.charAt(0))
				|| !this.text.chars().allMatch(Character::isLetter);
	}

}
