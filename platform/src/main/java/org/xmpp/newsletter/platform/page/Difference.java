package org.xmpp.newsletter.platform.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one text has that another has not, word by word.
 *
 * @param parts the parts of both in order; put together without what was added they are
 * the old text, without what was removed the new one
 */
public record Difference(List<Part> parts) {

	/** More words than these are not compared one by one: it would take too long. */
	private static final int MOST_WORDS = 2000;

	private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)");

	public Difference {
		parts = List.copyOf(parts);
	}

	/**
	 * What became of a part.
	 */
	public enum Fate {

		/** It is in both. */
		KEPT,

		/** It is in the old text only. */
		REMOVED,

		/** It is in the new text only. */
		ADDED

	}

	/**
	 * Some words in a row.
	 *
	 * @param fate what became of them
	 * @param text the words with the space that follows them
	 */
	public record Part(Fate fate, String text) {
	}

	/**
	 * Compares two texts.
	 * @param before the old one
	 * @param after the new one
	 * @return what was kept, removed and added
	 */
	public static Difference between(String before, String after) {
		List<String> old = List.of(BETWEEN.split(before));
		List<String> young = List.of(BETWEEN.split(after));
		int start = common(old, young);
		int end = common(old.subList(start, old.size()).reversed(), young.subList(start, young.size()).reversed());
		List<Part> parts = new ArrayList<>();
		add(parts, Fate.KEPT, old.subList(0, start));
		middle(parts, old.subList(start, old.size() - end), young.subList(start, young.size() - end));
		add(parts, Fate.KEPT, old.subList(old.size() - end, old.size()));
		return new Difference(parts);
	}

	/**
	 * Tells whether anything differs.
	 * @return true when both texts are the same
	 */
	public boolean isNone() {
		return this.parts.stream().allMatch((part) -> part.fate() == Fate.KEPT);
	}

	private static int common(List<String> one, List<String> other) {
		int most = Math.min(one.size(), other.size());
		int count = 0;
		while (count < most && one.get(count).equals(other.get(count))) {
			count++;
		}
		return count;
	}

	private static void middle(List<Part> parts, List<String> old, List<String> young) {
		if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
			add(parts, Fate.REMOVED, old);
			add(parts, Fate.ADDED, young);
			return;
		}
		int[][] longest = longestCommon(old, young);
		int i = 0;
		int j = 0;
		while (i < old.size() || j < young.size()) {
			if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
				add(parts, Fate.KEPT, List.of(old.get(i++)));
				j++;
			}
			else if (j == young.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
				add(parts, Fate.REMOVED, List.of(old.get(i++)));
			}
			else {
				add(parts, Fate.ADDED, List.of(young.get(j++)));
			}
		}
	}

	private static int[][] longestCommon(List<String> old, List<String> young) {
		int[][] longest = new int[old.size() + 1][young.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = young.size() - 1; j >= 0; j--) {
				longest[i][j] = old.get(i).equals(young.get(j)) ? longest[i + 1][j + 1] + 1
						: Math.max(longest[i + 1][j], longest[i][j + 1]);
			}
		}
		return longest;
	}

	private static void add(List<Part> parts, Fate fate, List<String> words) {
		String text = String.join("", words);
		if (text.isEmpty()) {
			return;
		}
		boolean joins = !parts.isEmpty() && parts.getLast().fate() == fate;
		parts.add(joins ? new Part(fate, parts.removeLast().text() + text) : new Part(fate, text));
	}

}
