package org.xmpp.newsletter.summarizer.queue;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Verdict;
import org.xmpp.newsletter.summarizer.review.Wording;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * Reads what requests name, and says what is wrong with it.
 */
final class Requests {

	private static final int LONGEST_REASON = 500;

	private static final Pattern SEEN = Pattern.compile("([0-9a-f-]{36}):(\\d{1,9})");

	private Requests() {
	}

	static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	static @Nullable YearMonth month(@Nullable String text) {
		String month = blankToNull(text);
		try {
			return (month != null) ? YearMonth.parse(month) : null;
		}
		catch (DateTimeException ex) {
			throw new Problem(ProblemType.INVALID, "“%s” is no month: write it as 2025-06.".formatted(text));
		}
	}

	static YearMonth requiredMonth(@Nullable String text) {
		YearMonth month = month(text);
		if (month == null) {
			throw new Problem(ProblemType.INVALID, "Name a month, such as 2025-06.");
		}
		return month;
	}

	static int number(@Nullable String text) {
		try {
			return Integer.parseInt(String.valueOf(text));
		}
		catch (NumberFormatException ex) {
			throw new Problem(ProblemType.INVALID, "“%s” is no version of the forms.".formatted(text));
		}
	}

	static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.NOT_FOUND, "There is no entry “%s”.".formatted(text));
		}
	}

	/** Reads what a page showed: each line an entry's id, a colon and its version. */
	static Map<UUID, Integer> versions(@Nullable List<String> seen) {
		Map<UUID, Integer> versions = new HashMap<>();
		for (String line : (seen != null) ? seen : List.<String>of()) {
			Matcher matcher = SEEN.matcher(line);
			if (!matcher.matches()) {
				throw new Problem(ProblemType.INVALID, "“%s” names no entry and version.".formatted(line));
			}
			versions.put(id(matcher.group(1)), Integer.valueOf(matcher.group(2)));
		}
		return versions;
	}

	static boolean isQueueOrder(@Nullable String order) {
		return switch (order) {
			case null -> false;
			case "issue" -> false;
			case "queue" -> true;
			default ->
				throw new Problem(ProblemType.INVALID, "There is no order “%s”: use issue or queue.".formatted(order));
		};
	}

	static @Nullable Section section(@Nullable String id) {
		String section = blankToNull(id);
		return (section == null) ? null : Section.of(section)
			.orElseThrow(() -> new Problem(ProblemType.INVALID, "There is no section “%s”.".formatted(id)));
	}

	static Wording wording(@Nullable String word) {
		return switch (String.valueOf(word)) {
			case "theirs" -> Wording.THEIRS;
			case "mine" -> Wording.MINE;
			case "both" -> Wording.BOTH;
			case "drafted" -> Wording.DRAFTED;
			default -> throw new Problem(ProblemType.INVALID,
					"Say whose text stays: theirs, mine, both or drafted, not “%s”.".formatted(word));
		};
	}

	/** Reads the items that a page showed as changed, each with its revision. */
	static List<Entry.Told> items(@Nullable List<String> seen) {
		return versions(seen).entrySet()
			.stream()
			.map((item) -> new Entry.Told(item.getKey(), item.getValue()))
			.toList();
	}

	static int version(@Nullable String text) {
		try {
			return Integer.parseInt(String.valueOf(text));
		}
		catch (NumberFormatException ex) {
			throw new Problem(ProblemType.INVALID, "Name the version of the entry that you saw.");
		}
	}

	static Verdict verdict(@Nullable String decision, @Nullable String reason, @Nullable String month,
			@Nullable List<String> confirmed) {
		return switch (String.valueOf(decision)) {
			case "approve" -> new Verdict.Approve(confirmed(confirmed));
			case "reject" -> new Verdict.Reject(reason(reason));
			case "defer" -> new Verdict.Defer(requiredMonth(month));
			case "undo" -> new Verdict.Undo();
			case "withdraw" -> new Verdict.Withdraw(reason(reason));
			default -> throw new Problem(ProblemType.INVALID,
					"There is no decision “%s”: use approve, reject, defer, undo or withdraw.".formatted(decision));
		};
	}

	/** Reads which tokens somebody says are right. */
	static Set<String> confirmed(@Nullable List<String> tokens) {
		return (tokens != null) ? tokens.stream().filter(Objects::nonNull).collect(Collectors.toSet()) : Set.of();
	}

	static String reason(@Nullable String text) {
		String reason = blankToNull(text);
		if (reason == null || reason.length() > LONGEST_REASON) {
			throw new Problem(ProblemType.INVALID, "Say why, in at most %d characters.".formatted(LONGEST_REASON));
		}
		return reason;
	}

}
