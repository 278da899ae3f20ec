package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words in which two texts differ, without those that are the same before and after.
 *
 * @param then the words of the older text, perhaps none
 * @param now the words of the newer text, perhaps none
 */
record Difference(String then, String now) {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	static Optional<Difference> of(String then, String now) {
		if (then.equals(now)) {
			return Optional.empty();
		}
		List<String> older = SPACE.splitAsStream(then.strip()).toList();
		List<String> newer = SPACE.splitAsStream(now.strip()).toList();
		int shorter = Math.min(older.size(), newer.size());
		int start = same(older, newer, shorter);
		int end = same(older.reversed(), newer.reversed(), shorter - start);
		return Optional.of(new Difference(middle(older, start, end), middle(newer, start, end)));
	}

	private static int same(List<String> older, List<String> newer, int most) {
		int count = 0;
		while (count < most && older.get(count).equals(newer.get(count))) {
			count++;
		}
		return count;
	}

	private static String middle(List<String> words, int start, int end) {
		return String.join(" ", words.subList(start, words.size() - end));
	}

	@Override
	public String toString() {
		return "\"" + this.now + "\" instead of \"" + this.then + "\"";
	}

}
