package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;

/**
 * Compares what a source said with what it says, down to the smallest difference.
 */
final class Changes {

	private static final int AROUND = 40;

	private static final int LONGEST = 200;

	private Changes() {
	}

	static List<Flag> between(UUID item, ItemContent then, ItemContent now) {
		List<Flag> flags = new ArrayList<>();
		compare(flags, item, "title", then.title(), now.title());
		compare(flags, item, "link", then.link().toString(), now.link().toString());
		if (!Objects.equals(then.published(), now.published())) {
			compare(flags, item, "date", String.valueOf(then.published()), String.valueOf(now.published()));
		}
		compare(flags, item, "text", Body.of(then.html()).text(), Body.of(now.html()).text());
		return flags;
	}

	private static void compare(List<Flag> flags, UUID item, String what, String then, String now) {
		String before = Markdown.line(then);
		String after = Markdown.line(now);
		if (!before.equals(after)) {
			int same = 0;
			while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
				same++;
			}
			int tail = 0;
			while (tail < Math.min(before.length(), after.length()) - same
					&& before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
				tail++;
			}
			flags.add(new Flag(item, what, excerpt(before, same, before.length() - tail),
					excerpt(after, same, after.length() - tail)));
		}
	}

	/** The difference with some words around it, cut between words. */
	private static String excerpt(String text, int from, int to) {
		int start = (from > AROUND) ? text.indexOf(' ', from - AROUND) + 1 : 0;
		int end = (to + AROUND < text.length()) ? text.lastIndexOf(' ', to + AROUND) : text.length();
		String part = text.substring(Math.min(start, from), Math.max(end, to));
		return ((Math.min(start, from) > 0) ? "… " : "") + Markdown.shorten(part, LONGEST)
				+ ((Math.max(end, to) < text.length()) ? " …" : "");
	}

}
