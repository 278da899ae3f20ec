package org.xmpp.newsletter.assembler.issue;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * In which order entries stand. Two months with the same texts have the same order,
 * whatever ids the entries have.
 */
final class PrintOrder {

	private PrintOrder() {
	}

	static Comparator<Entry> of(Section.Sort sort) {
		return switch (sort) {
			case BY_PROJECT -> Comparator.comparing(PrintOrder::name, names()).thenComparing(ties());
			case BY_DATE -> Comparator.comparing((Entry entry) -> entry.content().happened()).thenComparing(ties());
		};
	}

	/** Names as an English reader looks them up, capitals or not. */
	static Comparator<String> names() {
		Collator collator = Collator.getInstance(Locale.ENGLISH);
		collator.setStrength(Collator.SECONDARY);
		collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
		return collator::compare;
	}

	static String name(Entry entry) {
		return Objects.requireNonNullElse(entry.content().project(), entry.content().title());
	}

	private static Comparator<Entry> ties() {
		return Comparator.comparing((Entry entry) -> entry.content().title(), names())
			.thenComparing((entry) -> entry.content().title())
			.thenComparing((entry) -> entry.content().text())
			.thenComparing((entry) -> entry.content().happened())
			.thenComparing((entry) -> entry.id().toString());
	}

}
