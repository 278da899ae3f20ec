package org.xmpp.newsletter.summarizer.draft;

import java.util.regex.Pattern;

/**
 * What the words above a list, or before a change, say about what is told there.
 */
enum Heading {

	/** What was not there before. */
	NEW("new|added|adds?|additions?|feat(?:ures?)?|highlights?|what.s new"),
	/** What went wrong before. */
	FIXED("bug ?fix(?:es)?|bugs?|fix(?:e[sd])?|corrections?|solved|resolved"),
	/** What is gone. */
	REMOVED("removed?|removals?"),
	/** What will be gone. */
	DEPRECATED("deprecated|deprecations?"),
	/** What only the developers see. */
	INTERNAL(
			"chores?|ci|docs?|documentation|tests?|testing|builds?|style|refactor(?:ing)?|internals?|dependenc(?:y|ies)"
					+ "(?: updates?)?|deps|development|developers?|code|maintenance|translations?|packaging|infrastructure|"
					+ "new contributors?|sub-?tasks?|cleanups?|housekeeping|downloads?|checksums?|credits|thanks.*|known issues"),
	/** It says nothing. */
	NONE("");

	private final Pattern words;

	Heading(String words) {
		this.words = Pattern.compile("(?i)(?:\\P{L}*(?:and|&|the|other|minor|major|notable|some|changes?|improvements?|"
				+ "enhancements?|updates?|in|\\d[\\d.]*)\\b)*\\P{L}*(?:" + words + ")(?:\\P{L}|$).*");
	}

	/**
	 * Reads a heading.
	 * @param text such as {@code Bug fixes}, {@code feat} or {@code ### Added}
	 * @return what it says
	 */
	static Heading of(String text) {
		if (text.isBlank()) {
			return NONE;
		}
		for (Heading heading : values()) {
			if (heading != NONE && heading.words.matcher(text).matches()) {
				return heading;
			}
		}
		return NONE;
	}

}
