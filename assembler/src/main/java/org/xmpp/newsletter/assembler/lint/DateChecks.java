package org.xmpp.newsletter.assembler.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks for deadlines and events that are over when the issue comes out.
 */
final class DateChecks {

	/** What comes again, or is told as past. */
	private static final Pattern NO_DATE_OF_ITS_OWN = Pattern.compile(
			"(?i)\\b(?:every|each|monthly|weekly|took place|was held|were held|happened|recap|recording|has been|attended)\\b");

	private DateChecks() {
	}

	static void look(Block block, Sheet sheet) {
		Optional<LocalDate> date = sheet.date();
		if (date.isEmpty() || !sheet.isNews(block) || block.kind() == Block.Kind.FIGURE) {
			return;
		}
		LocalDate published = date.get();
		String plain = sheet.inspected(block.inner()).plain();
		List<Day> days = Day.in(plain, published);
		List<Day> late = days.stream().filter((day) -> day.deadline() && day.date().isBefore(published)).toList();
		late.forEach((day) -> sheet.note(Check.PAST, block, day.words(),
				"The deadline " + day.words() + " is over when the issue comes out on " + published + ".", null));
		boolean event = Sheet.under(block, "events") && block.kind() == Block.Kind.ITEM
				&& !NO_DATE_OF_ITS_OWN.matcher(plain).find();
		if (event && late.isEmpty() && !days.isEmpty()
				&& days.stream().allMatch((day) -> day.date().isBefore(published))) {
			sheet.note(Check.PAST, block, "",
					"The event is over when the issue comes out on " + published + "; leave it out or tell how it was.",
					null);
		}
	}

}
