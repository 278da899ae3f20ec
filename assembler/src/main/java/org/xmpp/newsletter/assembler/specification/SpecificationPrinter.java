package org.xmpp.newsletter.assembler.specification;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Subsection;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Prints the month's specification changes by the house style.
 */
public final class SpecificationPrinter {

	/** By number, then version; proposals have no number and go by their name. */
	private static final Comparator<SpecificationChanged> ORDER = Comparator
		.comparingInt((SpecificationChanged change) -> number(change))
		.thenComparing(SpecificationChanged::title, String.CASE_INSENSITIVE_ORDER)
		.thenComparing(SpecificationChanged::version, Comparator.nullsFirst(SpecificationPrinter::compareVersions))
		.thenComparing(SpecificationChanged::seen)
		.thenComparing(SpecificationChanged::key)
		.thenComparing((change) -> String.valueOf(change.remark()));

	private final HouseStyle style;

	private final ChangePrinter printer;

	/**
	 * Makes a printer.
	 * @param style the house style
	 */
	public SpecificationPrinter(HouseStyle style) {
		this.style = style;
		this.printer = new ChangePrinter(style);
	}

	/**
	 * Prints a month's changes.
	 * @param month the month
	 * @param changes what happened, in any order
	 * @return the subsections in print order
	 */
	public List<PrintedSubsection> print(YearMonth month, List<SpecificationChanged> changes) {
		return this.style.specifications()
			.stream()
			.filter((subsection) -> !subsection.onlyWhenNeeded() || happened(subsection, changes))
			.map((subsection) -> print(subsection, month, changes))
			.toList();
	}

	private static boolean happened(Subsection subsection, List<SpecificationChanged> changes) {
		return changes.stream().anyMatch((change) -> subsection.kinds().contains(change.kind()));
	}

	private PrintedSubsection print(Subsection subsection, YearMonth month, List<SpecificationChanged> changes) {
		List<PrintedChange> printed = changes.stream()
			.filter((change) -> subsection.kinds().contains(change.kind()))
			.sorted(ORDER)
			.map((change) -> this.printer.print(change, subsection))
			.distinct()
			.toList();
		return new PrintedSubsection(subsection.heading(), this.style.intro(subsection, month), subsection.empty(),
				printed);
	}

	private static int number(SpecificationChanged change) {
		Integer number = change.number();
		return (number != null) ? number : 0;
	}

	private static int compareVersions(String first, String second) {
		return Arrays.compare(parts(first), parts(second));
	}

	private static BigInteger[] parts(String version) {
		return Arrays.stream(version.split("\\D+"))
			.filter((part) -> !part.isEmpty())
			.map(BigInteger::new)
			.toArray(BigInteger[]::new);
	}

}
