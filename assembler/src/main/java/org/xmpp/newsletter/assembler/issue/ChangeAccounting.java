package org.xmpp.newsletter.assembler.issue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.specification.ChangeEdit;
import org.xmpp.newsletter.assembler.specification.PrintedChange;
import org.xmpp.newsletter.assembler.specification.PrintedSubsection;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Says of every specification change whether it is printed.
 */
final class ChangeAccounting {

	private ChangeAccounting() {
	}

	static List<Account.Changed> of(List<SpecificationChanged> changes, List<ChangeEdit> edits,
			List<PrintedSubsection> printed) {
		Map<UUID, ChangeEdit> decided = edits.stream()
			.filter((edit) -> edit.heading() == null)
			.collect(Collectors.toMap(ChangeEdit::change, Function.identity(), (first, _) -> first));
		List<UUID> there = printed.stream()
			.flatMap((subsection) -> subsection.changes().stream())
			.map(PrintedChange::change)
			.toList();
		boolean anyPlace = !printed.isEmpty();
		return changes.stream()
			.map((change) -> changed(change, decided.get(change.change()), there, anyPlace))
			.sorted(Comparator.comparing(Account.Changed::label).thenComparing((one) -> one.change().toString()))
			.toList();
	}

	private static Account.Changed changed(SpecificationChanged change, @Nullable ChangeEdit edit, List<UUID> printed,
			boolean anyPlace) {
		String label = change.key() + ", " + change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		if (edit != null) {
			Account.Fate fate = (edit.text() != null) ? Account.Fate.EDITED : Account.Fate.LEFT_OUT;
			String reason = edit.reason().isEmpty() ? "" : edit.reason() + " ";
			return new Account.Changed(change.change(), label, fate, reason + "(" + edit.by() + ")");
		}
		Account.Fate fate = printed.contains(change.change()) ? Account.Fate.PRINTED
				: anyPlace ? Account.Fate.SAME_AS_ANOTHER : Account.Fate.NO_PLACE;
		return new Account.Changed(change.change(), label, fate, "");
	}

}
