package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * Says of every entry where it is printed or why it is not.
 */
final class Accounting {

	private static final Comparator<Account.Unprinted> ORDER = Comparator.comparing(Account.Unprinted::cause)
		.thenComparing(Account.Unprinted::title)
		.thenComparing((unprinted) -> unprinted.entry().toString());

	private Accounting() {
	}

	/** The account of an issue that is still to be released. */
	static Account of(List<PrintedSection> news, List<Entry> entries, Map<UUID, YearMonth> printedElsewhere,
			List<Account.Changed> changes) {
		List<Account.Printed> printed = new ArrayList<>();
		for (PrintedSection section : news) {
			for (PrintedEntry entry : section.entries()) {
				printed.add(
						new Account.Printed(entry.entry(), entry.title(), section.heading(), printed.size() + 1, null));
			}
		}
		return with(printed, entries, printedElsewhere, changes);
	}

	/** The account after the release: what was printed stays, what came since is late. */
	static Account with(List<Account.Printed> printed, List<Entry> entries, Map<UUID, YearMonth> printedElsewhere,
			List<Account.Changed> changes) {
		Set<UUID> there = printed.stream().map(Account.Printed::entry).collect(Collectors.toSet());
		List<Account.Unprinted> unprinted = entries.stream()
			.filter((entry) -> !there.contains(entry.id()))
			.map((entry) -> unprinted(entry, printedElsewhere.get(entry.id())))
			.sorted(ORDER)
			.toList();
		return new Account(printed, unprinted, changes);
	}

	private static Account.Unprinted unprinted(Entry entry, @Nullable YearMonth elsewhere) {
		String title = entry.content().title();
		if (entry.withdrawn() != null) {
			return new Account.Unprinted(entry.id(), title, Account.Cause.WITHDRAWN,
					"Withdrawn by " + entry.by() + ": " + entry.withdrawn());
		}
		if (elsewhere != null) {
			return new Account.Unprinted(entry.id(), title, Account.Cause.PRINTED_BEFORE,
					"Printed in the issue of " + elsewhere + " already.");
		}
		return new Account.Unprinted(entry.id(), title, Account.Cause.TOO_LATE,
				"Too late: the issue was released before it was approved. Move it to the next month.");
	}

	static List<Finding> printedBefore(Account account) {
		return account.unprinted()
			.stream()
			.filter((unprinted) -> unprinted.cause() == Account.Cause.PRINTED_BEFORE)
			.map((unprinted) -> new Finding(Severity.ERROR, Check.PRINTED_BEFORE.toString(), unprinted.title(),
					unprinted.reason() + " It is left out here; withdraw it.", unprinted.entry()))
			.toList();
	}

}
