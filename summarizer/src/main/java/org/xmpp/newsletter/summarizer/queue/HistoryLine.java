package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Difference;
import org.xmpp.newsletter.platform.page.Moments;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.review.Decision;

/**
 * A line of an entry's history with what it changed, word by word.
 *
 * @param at when
 * @param words who did what
 * @param detail a reason, a month or what was confirmed, or null
 * @param changes what became of the text, the section and the month
 * @param undo what takes it back together with other entries, or null
 * @param undoLabel how many entries that takes back
 */
record HistoryLine(Instant at, String words, @Nullable String detail, List<Change> changes, @Nullable UUID undo,
		String undoLabel) {

	static HistoryLine of(Decision decision) {
		boolean many = decision.together() > 1 && decision.act() != null && !decision.undone()
				&& decision.undoes() == null;
		String with = (decision.together() > 1) ? " together with %d others".formatted(decision.together() - 1) : "";
		String taken = decision.undone() ? " (taken back)" : "";
		return new HistoryLine(decision.at(), decision.by() + ": " + decision.what() + with + taken + made(decision),
				detail(decision), decision.changes().stream().map(HistoryLine::change).toList(),
				many ? decision.act() : null, "Undo all %d".formatted(decision.together()));
	}

	private static @Nullable String detail(Decision decision) {
		return decision.confirmed().isEmpty() ? decision.detail()
				: decision.confirmed()
					.stream()
					.map(Unbacked::text)
					.collect(Collectors.joining(", ", "confirmed: ", ""));
	}

	private static String made(Decision decision) {
		Double share = decision.changed();
		if (decision.what().startsWith("drafted") && decision.maker() != null) {
			return " by " + decision.maker();
		}
		boolean written = decision.what().equals("edited") || decision.what().equals("corrected");
		return (written && share != null)
				? ", %d %% of the words differ from the draft".formatted(Math.round(share * 100)) : "";
	}

	private static Change change(Decision.Change change) {
		return new Change(change.what(),
				Difference.between(words(change, change.before()), words(change, change.after())));
	}

	private static String words(Decision.Change change, String value) {
		return change.what().equals("month") ? new Moments().month(YearMonth.parse(value)) : value;
	}

	/**
	 * What became of a part of the entry.
	 */
	record Change(String what, Difference difference) {
	}

}
