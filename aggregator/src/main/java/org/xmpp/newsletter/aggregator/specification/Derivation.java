package org.xmpp.newsletter.aggregator.specification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

/**
 * What changed between two lists that follow each other.
 * <p>
 * A new number is New whatever its status, a new proposal is Proposed; what vanishes is
 * no news. A change of status decides the subsection, and a new version that no such
 * change accounts for is an update, down to the third part. A Last Call tells only that
 * it runs, so a new version besides is an update of its own; a new end while one runs is
 * a Last Call again. The rules are measured on what the newsletter printed from 2020 to
 * 2025.
 */
final class Derivation {

	/**
	 * Changes of status that say only where a XEP stands, not what its revision holds.
	 */
	private static final Set<Kind> WITHOUT_REVISION = EnumSet.of(Kind.DEFERRED, Kind.LAST_CALL);

	private final Instant seen;

	private final List<SpecificationChanged> changes = new ArrayList<>();

	private Derivation(Instant seen) {
		this.seen = seen;
	}

	/**
	 * Derives the changes.
	 * @param before the last list
	 * @param after the list that follows
	 * @param seen when it was first seen; decides the month, unlike any date in the list
	 * @return the changes, XEPs by number before proposals by name
	 */
	static List<SpecificationChanged> between(XepList before, XepList after, Instant seen) {
		Derivation derivation = new Derivation(seen);
		after.xeps().forEach((number, xep) -> {
			Xep earlier = before.xeps().get(number);
			for (Kind kind : (earlier != null) ? changed(earlier, xep) : appeared(xep)) {
				derivation.add(kind, number, null, xep);
			}
		});
		after.proposals().forEach((name, proposal) -> {
			if (!before.proposals().containsKey(name)) {
				derivation.add(Kind.PROPOSED, null, name, proposal);
			}
		});
		return List.copyOf(derivation.changes);
	}

	private static List<Kind> appeared(Xep xep) {
		return callRunning(xep) ? List.of(Kind.NEW, Kind.LAST_CALL) : List.of(Kind.NEW);
	}

	private static boolean callRunning(Xep xep) {
		return xep.status() == Status.PROPOSED && xep.lastCall() != null;
	}

	private static List<Kind> changed(Xep before, Xep after) {
		List<Kind> kinds = new ArrayList<>();
		Kind moved = moved(before, after);
		if (moved != null) {
			kinds.add(moved);
		}
		boolean revised = after.version() != null && !after.version().equals(before.version());
		if (revised && (moved == null || moved == Kind.LAST_CALL)) {
			kinds.add(Kind.UPDATED);
		}
		return kinds;
	}

	private static @Nullable Kind moved(Xep before, Xep after) {
		if (before.status() == after.status()) {
			boolean again = callRunning(after) && !Objects.equals(before.lastCall(), after.lastCall());
			return again ? Kind.LAST_CALL : null;
		}
		return switch (after.status()) {
			case DEFERRED -> Kind.DEFERRED;
			case STABLE -> Kind.STABLE;
			case PROPOSED -> Kind.LAST_CALL;
			case DEPRECATED -> Kind.DEPRECATED;
			case OBSOLETE -> Kind.OBSOLETE;
			case REJECTED -> Kind.REJECTED;
			case RETRACTED -> Kind.RETRACTED;
			case FINAL -> Kind.FINAL;
			case ACTIVE -> Kind.UPDATED;
			case EXPERIMENTAL -> (before.status() == Status.DEFERRED) ? Kind.UPDATED : null;
			case PROPOSAL, UNKNOWN -> null;
		};
	}

	private void add(Kind kind, @Nullable Integer number, @Nullable String proposal, Xep xep) {
		boolean revision = !WITHOUT_REVISION.contains(kind) && kind != Kind.PROPOSED;
		LocalDate ends = (kind == Kind.LAST_CALL) ? xep.lastCall() : null;
		YearMonth month = YearMonth.from(this.seen.atOffset(ZoneOffset.UTC));
		this.changes.add(new SpecificationChanged(identity(kind, number, proposal, xep, month), kind, number, proposal,
				xep.title(), revision ? xep.version() : null, revision ? xep.remark().repaired() : null,
				(kind == Kind.PROPOSED) ? xep.summary() : null, ends, revision && xep.remark().gap(), month,
				this.seen));
	}

	/**
	 * The same change has the same identity however often it is seen within a month, for
	 * instance when the list is taken back for a while and restored.
	 */
	private static UUID identity(Kind kind, @Nullable Integer number, @Nullable String proposal, Xep xep,
			YearMonth month) {
		String name = "xep %s/%s/%s/%s/%s/%s".formatted(number, proposal, kind, xep.version(),
				(kind == Kind.LAST_CALL) ? xep.lastCall() : null, month);
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
