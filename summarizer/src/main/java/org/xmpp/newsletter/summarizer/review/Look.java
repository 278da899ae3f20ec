package org.xmpp.newsletter.summarizer.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How closely a person has to look at an entry. The queue goes through them in this
 * order.
 */
public enum Look {

	/** One yes for all of them. */
	ROUTINE("Routine releases",
			"Known projects, a sure section, and every fact stands in the source. One yes is enough for all of them."),

	/** Then and now. */
	CHANGED("The source has changed", "Compare then and now; the newsroom proposes a new text."),

	/** Nobody has read about it. */
	NEW("New projects", "Nothing of them was printed before: readers need a word on what they are."),

	/** Must not be missed. */
	WARNING("Security and breaking changes", "Readers act on these. See that what matters is told, and told right."),

	/** Chosen sentences. */
	PROSE("Told in prose", "Posts, and what a language model told. Read whether it says what it is about."),

	/** Unsure where it belongs. */
	GUESS("The section is a guess", "Choose where the entry stands."),

	/** Not to be printed like this. */
	UNBACKED("Not backed, or not clean", "Something in the text does not stand in the source, or needs mending."),

	/** Nothing to do. */
	DECIDED("Decided", "Approved, rejected or withdrawn.");

	private final String heading;

	private final String explanation;

	Look(String heading, String explanation) {
		this.heading = heading;
		this.explanation = explanation;
	}

	/**
	 * What stands above the group.
	 * @return a heading
	 */
	public String heading() {
		return this.heading;
	}

	/**
	 * What the group has in common and what to do.
	 * @return a sentence or two
	 */
	public String explanation() {
		return this.explanation;
	}

	/**
	 * Its name in addresses and in the API.
	 * @return a word
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a look by its word.
	 * @param word a word
	 * @return the look, or empty for an unknown word
	 */
	public static Optional<Look> of(String word) {
		return Arrays.stream(values()).filter((look) -> look.word().equals(word)).findFirst();
	}

}
