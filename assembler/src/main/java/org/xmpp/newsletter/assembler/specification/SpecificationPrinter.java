package org.xmpp.newsletter.assembler.specification;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.document.HandOrder;
import org.xmpp.newsletter.assembler.style.Edition;
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
	 * @param edition the issue
	 * @param changes what happened, in any order
	 * @param decided what people made of it
	 * @param order the identities of changes that people put in order
	 * @return the subsections in print order
	 */
	public List<PrintedSubsection> print(Edition edition, List<SpecificationChanged> changes, List<ChangeEdit> decided,
			List<String> order) {
		ChangeEdits edits = new ChangeEdits(decided, this.style.specificationList());
		return this.style.specifications()
			.stream()
			.map((subsection) -> print(subsection, edition, changes, edits, order))
			.filter((printed) -> !printed.changes().isEmpty() || !isOnlyWhenNeeded(printed))
			.toList();
	}

	private boolean isOnlyWhenNeeded(PrintedSubsection printed) {
		return this.style.specifications()
			.stream()
			.anyMatch((subsection) -> subsection.heading().equals(printed.heading()) && subsection.onlyWhenNeeded());
	}

	private PrintedSubsection print(Subsection subsection, Edition edition, List<SpecificationChanged> changes,
			ChangeEdits edits, List<String> order) {
		Stream<PrintedChange> listed = changes.stream()
			.filter((change) -> subsection.kinds().contains(change.kind()))
			.sorted(ORDER)
			.flatMap((change) -> edits.apply(this.printer.print(change, subsection)).stream())
			.collect(Collectors.toMap(PrintedChange::markdown, (change) -> change, (first, _) -> first,
					LinkedHashMap::new))
			.values()
			.stream();
		Stream<PrintedChange> added = edits.additions(subsection.heading()).stream();
		List<PrintedChange> printed = HandOrder.of(Stream.concat(listed, added).toList(),
				(change) -> String.valueOf(change.change()), order);
		return new PrintedSubsection(subsection.heading(), this.style.intro(subsection, edition), subsection.empty(),
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
