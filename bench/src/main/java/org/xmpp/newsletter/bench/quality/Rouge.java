package org.xmpp.newsletter.bench.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ROUGE-1 and ROUGE-L as F1, over words in lower case, without stemming.
 */
final class Rouge {

	private Rouge() {
	}

	static double one(String candidate, String reference) {
		List<String> left = words(candidate);
		List<String> right = words(reference);
		Map<String, Integer> counts = new HashMap<>();
		right.forEach((word) -> counts.merge(word, 1, Integer::sum));
		long common = left.stream().filter((word) -> counts.merge(word, -1, Integer::sum) >= 0).count();
		return f1(common, left.size(), right.size());
	}

	/** The longest common subsequence of words. */
	static double longest(String candidate, String reference) {
		List<String> left = words(candidate);
		List<String> right = words(reference);
		int[] row = new int[right.size() + 1];
		for (String word : left) {
			int diagonal = 0;
			for (int j = 1; j <= right.size(); j++) {
				int above = row[j];
				row[j] = word.equals(right.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
				diagonal = above;
			}
		}
		return f1(row[right.size()], left.size(), right.size());
	}

	static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static double f1(long common, int candidate, int reference) {
		return (common == 0) ? 0 : 2.0 * common / (candidate + reference);
	}

}
