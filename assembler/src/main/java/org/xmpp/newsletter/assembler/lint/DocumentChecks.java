package org.xmpp.newsletter.assembler.lint;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.Subsection;

/**
 * Looks at the file as a whole.
 */
final class DocumentChecks {

	private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

	private static final Pattern NAMED = Pattern.compile("\\b(" + MONTHS + ")(?: (20\\d\\d))?");

	private static final Pattern COVERS = Pattern
		.compile("(?i)(?:covers|covering|for|of|looks back at) (?:the )?(?:months? of )?((?:" + MONTHS
				+ ")[^.!\\n]{0,60}20\\d\\d)");

	private static final Pattern FILE_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

	private DocumentChecks() {
	}

	static void look(Sheet sheet) {
		List<Block> blocks = sheet.file().blocks();
		if (blocks.isEmpty()) {
			return;
		}
		period(sheet, blocks);
		headings(sheet, blocks);
		specifications(sheet, blocks);
		anchors(sheet, blocks);
	}

	private static void period(Sheet sheet, List<Block> blocks) {
		Block front = blocks.getFirst();
		String title = sheet.file().frontMatter("title").orElse("");
		List<YearMonth> titled = months(title);
		Optional<LocalDate> date = sheet.date();
		if (!titled.isEmpty() && date.isPresent()) {
			YearMonth last = titled.getLast();
			YearMonth published = YearMonth.from(date.get());
			if (!published.minusMonths(1).equals(last) && !published.equals(last)) {
				sheet.note(Check.PERIOD, front, "title", "The title says " + title + ", and the issue is dated "
						+ date.get() + "; one of them is wrong.", null);
			}
		}
		blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.PARAGRAPH && block.headings().isEmpty())
			.forEach((block) -> intro(block, titled, title, sheet));
		String name = sheet.knowledge().fileName();
		Matcher named = FILE_DATE.matcher((name != null) ? name : "");
		if (named.matches() && date.isPresent() && !named.group(1).equals(date.get().toString())) {
			sheet.note(Check.PERIOD, front, "date",
					"The file's name says " + named.group(1) + ", and the issue is dated " + date.get() + ".", null);
		}
	}

	private static void intro(Block block, List<YearMonth> titled, String title, Sheet sheet) {
		Matcher covers = COVERS.matcher(block.text());
		if (!titled.isEmpty() && covers.find()
				&& !new HashSet<>(months(covers.group(1))).equals(new HashSet<>(titled))) {
			sheet.note(Check.PERIOD, block, covers.group(1),
					"The introduction says " + covers.group(1) + ", and the title " + title + ".", null);
		}
	}

	/** Months in a text; one without a year has that of the next. */
	private static List<YearMonth> months(String text) {
		List<Integer> months = new ArrayList<>();
		List<YearMonth> result = new ArrayList<>();
		Matcher named = NAMED.matcher(text);
		while (named.find()) {
			months.add(Month.valueOf(named.group(1).toUpperCase(Locale.ROOT)).getValue());
			if (named.group(2) != null) {
				int year = Integer.parseInt(named.group(2));
				months.forEach((month) -> result.add(YearMonth.of(year, month)));
				months.clear();
			}
		}
		return result;
	}

	private static void headings(Sheet sheet, List<Block> blocks) {
		List<String> known = Stream
			.concat(sheet.style().sections().stream().flatMap((section) -> section.headings().stream()),
					sheet.style().specifications().stream().map(Subsection::heading))
			.toList();
		for (int index = 0; index < blocks.size(); index++) {
			Block block = blocks.get(index);
			if (block.kind() != Block.Kind.HEADING) {
				continue;
			}
			Block next = (index + 1 < blocks.size()) ? blocks.get(index + 1) : null;
			if (next == null || (next.kind() == Block.Kind.HEADING && next.level() <= block.level())) {
				sheet.note(Check.SECTIONS, block, "", "There is nothing below the heading \"" + block.heading() + "\".",
						null);
			}
			String near = near(block.heading(), known);
			if (near != null) {
				sheet.note(Check.HEADING, block, "",
						"The heading \"" + block.heading() + "\" is nearly \"" + near + "\".",
						new Fix(block.heading(), near));
			}
		}
	}

	/** The known heading that differs in one or two letters, or in a colon at the end. */
	private static @Nullable String near(String heading, List<String> known) {
		if (heading.length() < 6 || known.contains(heading)) {
			return null;
		}
		return known.stream()
			.filter((other) -> !other.equalsIgnoreCase(heading) && !heading.equals(other + "s")
					&& !other.equals(heading + "s") && distance(heading, other) <= 2)
			.findFirst()
			.orElse(null);
	}

	private static int distance(String first, String second) {
		if (Math.abs(first.length() - second.length()) > 2) {
			return 3;
		}
		int[] before = new int[second.length() + 1];
		for (int column = 0; column < before.length; column++) {
			before[column] = column;
		}
		for (int row = 1; row <= first.length(); row++) {
			int[] now = new int[before.length];
			now[0] = row;
			for (int column = 1; column < now.length; column++) {
				int change = (first.charAt(row - 1) == second.charAt(column - 1)) ? 0 : 1;
				now[column] = Math.min(Math.min(now[column - 1], before[column]) + 1, before[column - 1] + change);
			}
			before = now;
		}
		return before[second.length()];
	}

	/** The subsections that the house always prints. */
	private static void specifications(Sheet sheet, List<Block> blocks) {
		Optional<Block> top = blocks.stream()
			.filter((block) -> block.heading().toLowerCase(Locale.ROOT).contains("extensions and specifications"))
			.findFirst();
		if (top.isEmpty() || !sheet.style().linksAreRootRelative()) {
			return; // in older forms people left out what was empty
		}
		List<String> there = blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.HEADING)
			.map(Block::heading)
			.toList();
		for (Subsection subsection : sheet.style().specifications()) {
			if (!subsection.onlyWhenNeeded() && !there.contains(subsection.heading())) {
				sheet.note(Check.SECTIONS, top.get(), "",
						"The subsection \"" + subsection.heading() + "\" is missing; the house always prints it.",
						null);
			}
		}
	}

	private static void anchors(Sheet sheet, List<Block> blocks) {
		Set<String> there = new HashSet<>();
		blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.HEADING)
			.forEach((block) -> there.add(anchor(TextInspection.of(block.heading()).plain())));
		for (Block block : blocks) {
			if (block.kind() == Block.Kind.FRONT_MATTER) {
				continue;
			}
			sheet.inspected(block.inner())
				.links()
				.stream()
				.filter((link) -> link.address().length() > 1 && link.address().startsWith("#")
						&& !there.contains(link.address().substring(1).toLowerCase(Locale.ROOT)))
				.forEach((link) -> sheet.note(Check.ANCHOR, block, link.address(),
						"There is no heading for the link " + link.address() + ".", null));
		}
	}

	/** As Hugo names headings. */
	private static String anchor(String heading) {
		return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-');
	}

}
