package org.xmpp.newsletter.summarizer.suspicion;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a language tells a machine to do otherwise, in alternatives of a pattern; letters
 * without accents match those with them.
 *
 * @param stems parts of words, with spaces between, one of which is in every passage
 * @param ignore to ignore, as an order
 * @param between words that may stand between the order and what it is about
 * @param orders what machines are given
 * @param before that they were given before
 * @param you that the reader is, or is from now on
 * @param machine a machine that reads
 * @param summary what the machine makes, called its own
 */
record Tongue(String stems, String ignore, String between, String orders, String before, String you, String machine,
		String summary) {

	/** What may stand between two words of one sentence. */
	private static final String GAP = "[ ,:\"'’“”()_*/-]{1,3}";

	List<String> folded() {
		return Arrays.stream(this.stems.split(" ")).map(Tongue::folded).toList();
	}

	/** A passage, with words apart. */
	Pattern spoken() {
		String given = "(?:" + this.between + "|" + this.before + ")";
		return pattern("(?<![\\p{L}])(?:" + this.ignore + ")(?:" + GAP + given + "){0,7}" + GAP + "(?:" + this.orders
				+ ")(?!\\p{L})|(?<!\\p{L})(?:" + this.you + ")" + GAP + "(?:" + this.machine
				+ ")(?!\\p{L})|(?<!\\p{L})(?:" + this.summary + ")(?!\\p{L})");
	}

	/** An order to forget orders, with nothing between its letters. */
	Pattern letters() {
		String between = squeezed(this.between);
		String before = squeezed(this.before);
		String orders = squeezed(this.orders);
		return pattern("(?:" + squeezed(this.ignore) + ")(?:(?:" + between + "){0,7}(?:" + before + ")(?:" + between
				+ "){0,3}(?:" + orders + ")|(?:" + between + "){0,7}(?:" + orders + ")(?:" + between + "){0,2}(?:"
				+ before + "))");
	}

	/** For scripts without spaces. */
	Pattern unspaced() {
		return pattern("(?:" + this.ignore + ").{0,14}(?:" + this.orders + ")|(?:" + this.you + ").{0,8}(?:"
				+ this.machine + ")|" + this.summary);
	}

	private static String squeezed(String alternatives) {
		return alternatives.replace("[ -]?", "").replace(" ", "");
	}

	static Pattern pattern(String written) {
		return Pattern.compile(folded(written));
	}

	private static String folded(String written) {
		StringBuilder folded = new StringBuilder();
		written.codePoints()
			.forEach((point) -> folded.append((point < 128) ? Character.toString(point) : Skeleton.folded(point)));
		return folded.toString();
	}

}
