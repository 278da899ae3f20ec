package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One decision on many entries, which is one act and is undone as one.
 */
@Component
@Transactional
public class Batches {

	private static final int MOST = 500;

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	private final Ruling ruling;

	Batches(Entries entries, Items items, Acts acts, Ruling ruling) {
		this.entries = entries;
		this.items = items;
		this.acts = acts;
		this.ruling = ruling;
	}

	/**
	 * Approves all entries of a month that one key may approve at this moment.
	 * @param month the month
	 * @param by the editor
	 * @return what was approved and what stays in review
	 */
	public Outcome approveSafe(YearMonth month, Person by) {
		this.items.alone();
		List<Entry> open = this.entries.list(month, null, null)
			.stream()
			.filter((entry) -> entry.state().isOpen())
			.toList();
		return decide(open, Entry::isRoutine, new Verdict.Approve(), by);
	}

	/**
	 * Approves those entries that an editor was shown, if they still are what was shown
	 * and nothing speaks against them.
	 * @param seen the version of each entry that was shown
	 * @param by the editor
	 * @return what was approved and what stays
	 */
	public Outcome approve(Map<UUID, Integer> seen, Person by) {
		return decide(meant(seen), (entry) -> entry.isRoutine() && isAsSeen(entry, seen), new Verdict.Approve(), by);
	}

	/**
	 * Rejects those entries that an editor was shown, if they still are what was shown.
	 * @param seen the version of each entry that was shown
	 * @param reason why, for all of them
	 * @param by the editor
	 * @return what was rejected and what stays
	 */
	public Outcome reject(Map<UUID, Integer> seen, String reason, Person by) {
		return decide(meant(seen), (entry) -> isAsSeen(entry, seen), new Verdict.Reject(reason), by);
	}

	private static boolean isAsSeen(Entry entry, Map<UUID, Integer> seen) {
		return Objects.equals(seen.get(entry.id()), entry.version());
	}

	private List<Entry> meant(Map<UUID, Integer> seen) {
		if (seen.isEmpty() || seen.size() > MOST) {
			throw new Problem(ProblemType.INVALID, "Choose 1 to %d entries.".formatted(MOST));
		}
		this.items.alone();
		return seen.keySet().stream().sorted().flatMap((id) -> this.entries.find(id).stream()).toList();
	}

	private Outcome decide(List<Entry> meant, Predicate<Entry> may, Verdict verdict, Person by) {
		List<Entry> decided = new ArrayList<>();
		List<Entry> stayed = new ArrayList<>();
		Act act = this.acts.begin(Ruling.words(verdict), by);
		for (Entry listed : meant) {
			Entry entry = this.entries.lock(listed.id()).orElse(listed);
			if (may.test(entry)) {
				decideOrKeep(entry, verdict, act, decided, stayed);
			}
			else {
				stayed.add(entry);
			}
		}
		return new Outcome(decided.isEmpty() ? null : act.id(), decided, stayed);
	}

	/** One that cannot be decided on must not keep the others from it. */
	private void decideOrKeep(Entry entry, Verdict verdict, Act act, List<Entry> decided, List<Entry> stayed) {
		try {
			decided.add(this.ruling.carryOut(entry, this.ruling.transition(entry, verdict), verdict, act));
		}
		catch (Problem refused) {
			stayed.add(entry);
		}
	}

	/**
	 * What a decision on many entries did.
	 *
	 * @param act what undoes it, or null when nothing was decided
	 * @param decided the entries decided on
	 * @param stayed the entries that need a person's look
	 */
	public record Outcome(@Nullable UUID act, List<Entry> decided, List<Entry> stayed) {

		public Outcome {
			decided = List.copyOf(decided);
			stayed = List.copyOf(stayed);
		}

	}

}
