package org.xmpp.newsletter.assembler.specimen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.document.LineDifference;
import org.xmpp.newsletter.assembler.issue.IssueAssembly;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;

/**
 * A printed issue read back into its values and built again.
 *
 * @param style the house style it was read with
 * @param entries how many entries were read
 * @param passages how many blocks written by hand
 * @param changes how many specification changes
 * @param edited how many of those do not follow from the values alone
 * @param slips where the built file differs from the printed one, in order
 * @param built the built file
 */
public record RoundTrip(String style, int entries, int passages, int changes, int edited, List<Slip> slips,
		String built) {

	private static final Pattern MONTH = Pattern.compile("(\\p{L}+) (\\d{4})\\s*$");

	private static final Set<String> OWN = Set.of("sections", "specifications");

	public RoundTrip {
		slips = List.copyOf(slips);
	}

	/**
	 * Reads with the style of the issue's time: the one whose rules explain most of it.
	 * @param printed the file
	 * @param styles the styles to try
	 * @return the best result
	 */
	public static RoundTrip best(String printed, List<HouseStyle> styles) {
		return styles.stream()
			.map((style) -> of(printed, style))
			.min(Comparator
				.comparingLong((RoundTrip trip) -> trip.slips().stream().filter((slip) -> !slip.isExplained()).count())
				.thenComparing((trip) -> trip.slips().size()))
			.orElseThrow();
	}

	/**
	 * Reads a printed issue and builds it again.
	 * @param printed the file
	 * @param style the house style of its time
	 * @return what came back
	 */
	public static RoundTrip of(String printed, HouseStyle style) {
		Tidied tidied = Tidied.of(printed, style);
		Optional<Reading> read = read(tidied.text(), style);
		if (read.isEmpty()) {
			return new RoundTrip(style.name(), 0, 0, 0, 0, List.of(new Slip(1,
					"this form has \"" + new Frame(style).firstMiss(tidied.text()) + "\", the file has not", "")), "");
		}
		Reading reading = read.get();
		String built = new IssueAssembly(style).markdown(reading.material());
		List<Slip> slips = new ArrayList<>(tidied.slips());
		Explanations explanations = new Explanations(style);
		LineDifference.between(tidied.text(), built)
			.forEach((difference) -> slips.add(explanations.explain(difference)));
		return new RoundTrip(style.name(), reading.entries(), reading.passages(), reading.changes(), reading.edits(),
				slips, built);
	}

	/** Everything that a tidied file holds, or nothing when it has another form. */
	static Optional<Reading> read(String tidied, HouseStyle style) {
		return new Frame(style).read(tidied).map((filled) -> {
			Reading reading = reading(tidied, style, filled);
			new SectionsReader(style, reading).read(filled.getOrDefault("sections", ""));
			new SpecificationsReader(style, reading).read(filled.getOrDefault("specifications", ""));
			return reading;
		});
	}

	private static Reading reading(String text, HouseStyle style, Map<String, String> filled) {
		IssueFile file = IssueFile.parse(text);
		String title = file.frontMatter("title").or(() -> file.frontMatter("Title")).orElse("");
		Optional<LocalDate> date = file.frontMatter("date").or(() -> file.frontMatter("Date")).flatMap(RoundTrip::date);
		YearMonth month = month(title)
			.orElseGet(() -> date.map((day) -> YearMonth.from(day).minusMonths(1)).orElse(YearMonth.of(2000, 1)));
		Edition usual = style.edition(month);
		Reading reading = new Reading(new Edition(month, title, date.orElse(usual.date()), Map.of(), null));
		Map<String, String> values = style.frame(reading.edition());
		filled.forEach((name, value) -> {
			if (!OWN.contains(name) && !value.equals(values.get(name))) {
				reading.text(name, value);
			}
		});
		return reading;
	}

	private static Optional<LocalDate> date(String written) {
		try {
			return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<YearMonth> month(String title) {
		Matcher named = MONTH.matcher(title);
		if (!named.find()) {
			return Optional.empty();
		}
		for (Month month : Month.values()) {
			if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(named.group(1))) {
				return Optional.of(YearMonth.of(Integer.parseInt(named.group(2)), month));
			}
		}
		return Optional.empty();
	}

}
