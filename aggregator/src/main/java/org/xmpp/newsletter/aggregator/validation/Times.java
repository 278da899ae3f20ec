package org.xmpp.newsletter.aggregator.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether items say when they were published, in a form that can be read, and in the
 * past.
 */
final class Times {

	private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

	private static final Set<String> ATOM_DATES = Set.of("published", "updated", "issued", "modified", "created");

	private static final Set<String> RSS_DATES = Set.of("pubDate", "lastBuildDate");

	private Times() {
	}

	static List<Finding> of(Shape shape, Instant now) {
		Stream<Finding> undated = shape.items()
			.stream()
			.filter((item) -> dates(item).findAny().isEmpty())
			.map((item) -> undated(shape, item));
		Stream<Finding> wrong = Stream.concat(Stream.of(shape.feed()), shape.items().stream())
			.flatMap((part) -> dates(part).flatMap((date) -> check(part, date, now).stream()));
		return Stream.concat(undated, wrong).toList();
	}

	private static Stream<Mark> dates(Mark part) {
		return part.children()
			.stream()
			.filter((child) -> (isAtom(child) || isDublinCore(child) || RSS_DATES.contains(child.name()))
					&& !child.text().isBlank());
	}

	private static boolean isAtom(Mark mark) {
		boolean atom = mark.namespace().equals(Mark.ATOM) || mark.namespace().equals(Mark.ATOM_03);
		return atom && ATOM_DATES.contains(mark.name());
	}

	private static boolean isDublinCore(Mark mark) {
		return mark.namespace().equals(Mark.DUBLIN_CORE) && mark.name().equals("date");
	}

	private static Finding undated(Shape shape, Mark item) {
		return Finding.of(Rule.UNDATED_ITEM, item,
				Shape.name(item) + " does not say when it was published; its month has to be guessed.",
				shape.atom() ? "Add <published> and <updated>." : "Add a <pubDate>.");
	}

	private static Optional<Finding> check(Mark part, Mark date, Instant now) {
		String written = date.text().strip();
		boolean atom = isAtom(date) || isDublinCore(date);
		Optional<Instant> meant = DateForms.guess(written);
		if (atom ? !fits(date, written) : !DateForms.isRfc822(written)) {
			return Optional.of(malformed(date, written, atom, meant.orElse(now), meant.isPresent()));
		}
		return meant.filter((moment) -> moment.isAfter(now.plus(CLOCKS_DIFFER)))
			.map((moment) -> Finding.of(Rule.FUTURE_DATE, date,
					"%s is dated %s, which is in the future.".formatted(
							part.has("guid") || part.has("id") || part.has("link") ? Shape.name(part) : "The feed",
							Words.quote(written)),
					"Publish an item when its time has come, with the date of that time."));
	}

	/** Dublin Core has the W3C's form, which allows a day without a time. */
	private static boolean fits(Mark date, String written) {
		boolean day = isDublinCore(date) && written.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
		boolean minutes = isDublinCore(date)
				&& written.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
		return day || minutes || DateForms.isRfc3339(written);
	}

	private static Finding malformed(Mark date, String written, boolean atom, Instant example, boolean understood) {
		String right = atom ? DateForms.rfc3339(example) : DateForms.rfc822(example);
		return Finding.of(atom ? Rule.ATOM_DATE_FORMAT : Rule.DATE_FORMAT, date,
				"The <%s> %s is not in the form of %s.".formatted(date.name(), Words.quote(written),
						atom ? "RFC 3339" : "RFC 822, or its day of the week is wrong"),
				(understood ? "Write it as '%s'." : "Write dates like '%s'.").formatted(right));
	}

}
