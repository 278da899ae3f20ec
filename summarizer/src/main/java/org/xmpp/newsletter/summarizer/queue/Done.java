package org.xmpp.newsletter.summarizer.queue;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What has just been done, and what takes it back.
 *
 * @param words for the editor
 * @param act the act that can be taken back, or null
 */
record Done(String words, @Nullable UUID act) {

	private static final Map<String, String> ONE = Map.ofEntries(Map.entry("approve", "Approved"),
			Map.entry("save", "Saved"), Map.entry("reject", "Rejected"), Map.entry("defer", "Deferred"),
			Map.entry("undo", "Taken back to review"), Map.entry("undone", "Taken back"),
			Map.entry("withdraw", "Withdrawn"), Map.entry("note", "Noted"),
			Map.entry("illustrate", "Chose the figures"), Map.entry("take", "Took the proposed text"),
			Map.entry("leave", "Left as it is"), Map.entry("merge", "Merged"), Map.entry("split", "Split off"),
			Map.entry("fold", "Folded an item of it away"), Map.entry("bring", "Brought in"));

	private static final Pattern MANY = Pattern.compile("(approved|rejected|undone)-(\\d{1,4})(?:-(\\d{1,4}))?");

	static @Nullable Done of(@Nullable String did, @Nullable String title, @Nullable UUID act) {
		if ("learned".equals(did)) {
			return new Done("Learned anew where entries stand.", null);
		}
		Matcher many = MANY.matcher(String.valueOf(did));
		if (many.matches()) {
			String stayed = many.group(3);
			return new Done(
					"%s %s.%s".formatted(words(many.group(1)), count(many.group(2), "entry", "entries"),
							(stayed != null)
									? " %s: look at what is left.".formatted(count(stayed, "one stays", "stay")) : ""),
					act);
		}
		String what = (did != null) ? ONE.get(did) : null;
		return (what == null || title == null) ? null : new Done("%s: %s.".formatted(what, title), act);
	}

	private static String words(String many) {
		return switch (many) {
			case "approved" -> "Approved";
			case "rejected" -> "Rejected";
			default -> "Taken back:";
		};
	}

	private static String count(String number, String one, String more) {
		return number.equals("1") ? (one.startsWith("one") ? "One stays" : "1 " + one) : number + " " + more;
	}

}
