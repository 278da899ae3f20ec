package org.xmpp.newsletter.assembler.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks for deadlines and events that are over when the issue comes out.
 */
final class DateChecks {

	private static final String MONTH = "(?<month%1$d>January|February|March|April|May|June|July|August|September|October|November|December)";

	private static final String DAY = "(?<day%1$d>\\d{1,2})(?:st|nd|rd|th)?";

	private static final String TO = "(?:\\s*(?:-|–|to|and|until|through|&)\\s*(?:the )?(?<last%1$d>\\d{1,2})(?:st|nd|rd|th)?)?";

	private static final String YEAR = "(?:,?\\s+(?<year%1$d>20\\d\\d))?";

	private static final Pattern DATE = Pattern.compile((MONTH + " " + DAY + TO + YEAR).formatted(1) + "|"
			+ (DAY + TO + "(?: of)? " + MONTH + YEAR).formatted(2) + "|(?<iso>20\\d\\d-\\d\\d-\\d\\d)");

	private static final Pattern DEADLINE = Pattern.compile(
			"(?i)(?:\\bapply|\\bsubmi\\w+|\\bdeadline|\\bproposals?|\\bregist\\w+|\\bopen|\\bvote|\\bvoting|\\bplease|\\bclos\\w+)\\b.{0,80}?\\b(?:until|before|by|no later than|ends?(?: on)?|deadline|closes?(?: on)?|:)\\s+(?:the )?$|\\bdeadline\\b.{0,40}$");

	/** What comes again, or is told as past. */
	private static final Pattern NO_DATE_OF_ITS_OWN = Pattern.compile(
			"(?i)\\b(?:every|each|monthly|weekly|took place|was held|were held|happened|recap|recording|has been|attended)\\b");

	private DateChecks() {
	}

	static void look(Block block, Sheet sheet) {
		Optional<LocalDate> published = sheet.date();
		if (published.isEmpty() || !sheet.isNews(block) || block.kind() == Block.Kind.FIGURE) {
			return;
		}
		String plain = TextInspection.of(block.inner()).plain();
		List<LocalDate> dates = new ArrayList<>();
		boolean late = false;
		Matcher date = DATE.matcher(plain);
		while (date.find()) {
			Optional<LocalDate> day = day(date, published.get());
			if (day.isEmpty()) {
				continue;
			}
			dates.add(day.get());
			String before = plain.substring(Math.max(0, date.start() - 120), date.start());
			if (day.get().isBefore(published.get()) && DEADLINE.matcher(before).find()) {
				late = true;
				sheet.note(Check.PAST, block, date.group(), "The deadline " + date.group()
						+ " is over when the issue comes out on " + published.get() + ".", null);
			}
		}
		boolean event = Sheet.under(block, "events") && block.kind() == Block.Kind.ITEM
				&& !NO_DATE_OF_ITS_OWN.matcher(plain).find();
		if (event && !late && !dates.isEmpty() && dates.stream().allMatch((day) -> day.isBefore(published.get()))) {
			sheet.note(Check.PAST, block, "", "The event is over when the issue comes out on " + published.get()
					+ "; leave it out or tell how it was.", null);
		}
	}

	/** The last day that is meant; without a year the one that is nearest. */
	private static Optional<LocalDate> day(Matcher date, LocalDate published) {
		try {
			if (date.group("iso") != null) {
				return Optional.of(LocalDate.parse(date.group("iso")));
			}
			String form = (date.group("month1") != null) ? "1" : "2";
			Month month = Month.valueOf(date.group("month" + form).toUpperCase(Locale.ROOT));
			String last = date.group("last" + form);
			int day = Integer.parseInt((last != null) ? last : date.group("day" + form));
			String year = date.group("year" + form);
			if (year != null) {
				return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
			}
			LocalDate near = LocalDate.of(published.getYear(), month, day);
			return Optional.of(near.isBefore(published.minusMonths(6)) ? near.plusYears(1)
					: near.isAfter(published.plusMonths(8)) ? near.minusYears(1) : near);
		}
		catch (DateTimeException ex) {
			return Optional.empty(); // no such day, as the 31st of June
		}
	}

}
