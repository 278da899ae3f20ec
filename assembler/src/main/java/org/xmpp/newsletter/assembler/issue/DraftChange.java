package org.xmpp.newsletter.assembler.issue;

import java.util.List;

import org.xmpp.newsletter.assembler.document.LineDifference;

/**
 * A place in which a draft differs from an older one, in whole lines.
 *
 * @param then the older lines, perhaps none
 * @param now the newer lines, perhaps none
 */
record DraftChange(String then, String now) {

	static List<DraftChange> between(String then, String now) {
		return LineDifference.between(then, now)
			.stream()
			.map((place) -> new DraftChange(String.join("\n", place.then()).strip(),
					String.join("\n", place.now()).strip()))
			.filter((change) -> !change.then().equals(change.now()))
			.toList();
	}

	/** How many places differ and what the first of them is. */
	static String words(String then, String now) {
		List<DraftChange> changes = between(then, now);
		if (changes.isEmpty()) {
			return "only blank lines.";
		}
		String first = "\"" + changes.getFirst().now() + "\" instead of \"" + changes.getFirst().then() + "\"";
		return (changes.size() == 1) ? first + "." : first + ", and " + (changes.size() - 1) + " more.";
	}

}
