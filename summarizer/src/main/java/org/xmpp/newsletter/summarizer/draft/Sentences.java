package org.xmpp.newsletter.summarizer.draft;

import java.util.List;

/**
 * What others than the rules write into an entry goes through here.
 */
public final class Sentences {

	private static final Mentions MENTIONS = new Mentions(SpecificationTitles.shipped());

	private Sentences() {
	}

	/**
	 * Splits a text into its sentences.
	 * @param text plain text
	 * @return the sentences in order
	 */
	public static List<String> split(String text) {
		return Prose.split(text);
	}

	/**
	 * Writes plain text as Markdown of an entry: nothing in it takes effect, and XEPs are
	 * linked as everywhere.
	 * @param text plain text
	 * @return Markdown
	 */
	public static String written(String text) {
		return MENTIONS.written(Markdown.line(text));
	}

}
