package org.xmpp.newsletter.summarizer.draft;

import java.util.List;

/**
 * Measures how far two texts are apart, by words.
 */
final class Rewording {

	private Rewording() {
	}

	/**
	 * Compares two texts by their longest common subsequence of words.
	 * @return the share of words that one has and the other has not: 0 for the same, 1
	 * for nothing in common
	 */
	static double share(String before, String after) {
		List<String> old = words(before);
		List<String> young = words(after);
		int all = old.size() + young.size();
		return (all == 0) ? 0 : 1 - 2.0 * common(old, young) / all;
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
	}

	private static int common(List<String> old, List<String> young) {
		int[] row = new int[young.size() + 1];
		for (String word : old) {
			int diagonal = 0;
			for (int i = 1; i <= young.size(); i++) {
				int above = row[i];
				row[i] = word.equals(young.get(i - 1)) ? diagonal + 1 : Math.max(above, row[i - 1]);
				diagonal = above;
			}
		}
		return row[young.size()];
	}

}
