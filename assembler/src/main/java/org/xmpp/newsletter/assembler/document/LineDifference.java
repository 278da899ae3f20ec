package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where two texts differ, in whole lines.
 *
 * @param line the line of the older text before which it begins, from 1
 * @param then the lines of the older text that are not in the newer one
 * @param now the lines of the newer text that are not in the older one
 */
public record LineDifference(int line, List<String> then, List<String> now) {

	public LineDifference {
		then = List.copyOf(then);
		now = List.copyOf(now);
	}

	/**
	 * Compares two texts.
	 * @param then the older text
	 * @param now the newer text
	 * @return where they differ, in order
	 */
	public static List<LineDifference> between(String then, String now) {
		List<String> older = List.of(then.split("\n", -1));
		List<String> newer = List.of(now.split("\n", -1));
		int[][] same = common(older, newer);
		List<LineDifference> found = new ArrayList<>();
		int left = 0;
		int right = 0;
		while (left < older.size() || right < newer.size()) {
			int fromLeft = left;
			int fromRight = right;
			while ((left < older.size() || right < newer.size()) && !meets(older, newer, left, right)) {
				if (right == newer.size() || (left < older.size() && same[left + 1][right] >= same[left][right + 1])) {
					left++;
				}
				else {
					right++;
				}
			}
			if (left > fromLeft || right > fromRight) {
				found.add(new LineDifference(fromLeft + 1, older.subList(fromLeft, left),
						newer.subList(fromRight, right)));
			}
			while (meets(older, newer, left, right)) {
				left++;
				right++;
			}
		}
		return found;
	}

	private static boolean meets(List<String> older, List<String> newer, int left, int right) {
		return left < older.size() && right < newer.size() && older.get(left).equals(newer.get(right));
	}

	/** How many lines are common from each pair of places on. */
	private static int[][] common(List<String> older, List<String> newer) {
		int[][] same = new int[older.size() + 1][newer.size() + 1];
		for (int left = older.size() - 1; left >= 0; left--) {
			for (int right = newer.size() - 1; right >= 0; right--) {
				same[left][right] = older.get(left).equals(newer.get(right)) ? same[left + 1][right + 1] + 1
						: Math.max(same[left + 1][right], same[left][right + 1]);
			}
		}
		return same;
	}

}
