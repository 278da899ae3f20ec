package org.xmpp.newsletter.assembler.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * An issue of the past as its file tells it.
 *
 * @param months the months it covers, the oldest first
 * @param title its title
 * @param date when it appeared
 * @param entries its entries in print order
 */
public record PastIssue(List<YearMonth> months, String title, LocalDate date, List<ImportedEntry> entries) {

	private static final Pattern PARTS = Pattern.compile("(?s)\\A---\\n(?<front>.*?)\\n---\\n(?<body>.*)\\z");

	private static final Pattern TITLE = Pattern.compile("(?im)^title:\\s*[\"']?(.+?)[\"']?\\s*$");

	private static final Pattern DATE = Pattern.compile("(?im)^date:\\s*[\"']?(\\d{4}-\\d{2}-\\d{2})");

	private static final Pattern DATED_NAME = Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)");

	private static final int LONGEST_TITLE = 300;

	/** The months are named in the first lines. */
	private static final int OPENING = 2000;

	public PastIssue {
		months = List.copyOf(months);
		entries = List.copyOf(entries);
	}

	/**
	 * Reads an issue in the form of any year.
	 * @param name the name of the file, which may tell the date
	 * @param markdown the file
	 * @return the issue
	 * @throws Problem when it is no issue of the newsletter
	 */
	public static PastIssue read(String name, String markdown) {
		Matcher parts = PARTS.matcher(markdown.replace("\uFEFF", "").replaceAll("\\R", "\n"));
		if (!parts.matches()) {
			throw refused("it does not begin with front matter between two lines of ---");
		}
		String front = parts.group("front");
		String body = parts.group("body");
		String title = found(TITLE, front).orElseThrow(() -> refused("its front matter has no title"));
		LocalDate date = found(DATE, front).or(() -> found(DATED_NAME, name))
			.map(PastIssue::date)
			.orElseThrow(() -> refused("neither its front matter nor its name has a date such as 2025-06-10"));
		List<ImportedEntry> entries = EntryReader.read(body);
		if (entries.isEmpty()) {
			throw refused("no entry stands under a heading that the newsletter has used");
		}
		String opening = body.substring(0, Math.min(body.length(), OPENING));
		return new PastIssue(CoveredMonths.of(title, opening, date), shorten(title), date, entries);
	}

	/**
	 * The month by which the issue is known.
	 * @return the last month that it covers
	 */
	public YearMonth month() {
		return this.months.getLast();
	}

	private static Optional<String> found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private static LocalDate date(String written) {
		try {
			return LocalDate.parse(written);
		}
		catch (DateTimeException ex) {
			throw refused("there is no day “%s”".formatted(written));
		}
	}

	private static String shorten(String title) {
		return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
	}

	private static Problem refused(String why) {
		return new Problem(ProblemType.INVALID, "This is no issue of the newsletter: %s.".formatted(why));
	}

}
