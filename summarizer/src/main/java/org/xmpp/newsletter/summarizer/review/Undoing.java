package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.review.Acts.Move;
import org.xmpp.newsletter.summarizer.review.Acts.Touch;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what persons did: the last thing done to an entry, or one act as a whole.
 * What the newsroom did in the meantime stays.
 */
@Component
@Transactional
public class Undoing {

	private final Guard guard;

	private final Ruling ruling;

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	private final Dismissals dismissals;

	private final Telling telling;

	Undoing(Guard guard, Ruling ruling, Entries entries, Items items, Acts acts, Dismissals dismissals,
			Telling telling) {
		this.guard = guard;
		this.ruling = ruling;
		this.entries = entries;
		this.items = items;
		this.acts = acts;
		this.dismissals = dismissals;
		this.telling = telling;
	}

	/**
	 * Takes an act back wherever nobody has done anything since.
	 * @param id the act
	 * @param by the editor
	 * @return what was taken back, and why the rest was not
	 * @throws Problem when there is no such act, or nothing of it can be taken back
	 */
	public Undone undo(UUID id, Person by) {
		this.items.alone();
		Act act = this.acts.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no decision %s.".formatted(id)));
		List<Touch> touches = this.acts.touches(id);
		if (touches.isEmpty()) {
			throw new Problem(ProblemType.NOT_NOW, "That has been taken back already.");
		}
		List<Move> moves = this.acts.moves(id);
		Map<Entry, Touch> possible = new LinkedHashMap<>();
		List<Refusal> refused = new ArrayList<>();
		for (Touch touch : touches) {
			// An entry that is gone by itself needs no undoing.
			this.entries.lock(touch.entry())
				.ifPresent((entry) -> whyNot(entry, touch, act)
					.ifPresentOrElse((why) -> refused.add(new Refusal(entry, why)), () -> possible.put(entry, touch)));
		}
		if (possible.isEmpty() || !(moves.isEmpty() || refused.isEmpty())) {
			throw refusal(refused);
		}
		Act undo = this.acts.begin("undone", by);
		putBack(undo, moves);
		List<Entry> undone = new ArrayList<>();
		possible.forEach((entry, touch) -> restore(undo, act, entry, touch).ifPresent(undone::add));
		possible.keySet().forEach((entry) -> this.telling.again(entry.id()));
		return new Undone(act, undone, refused);
	}

	/**
	 * The last thing that somebody did to an entry and that is not taken back.
	 * @param entry the entry
	 * @return the act, or empty
	 */
	@Transactional(readOnly = true)
	public Optional<Act> undoable(UUID entry) {
		return this.acts.last(entry);
	}

	/** Takes back the last thing that somebody did to an entry. */
	Entry last(Entry entry, Person by) {
		Guard.requireUnprinted(entry);
		Optional<Act> last = this.acts.last(entry.id());
		last.ifPresentOrElse((act) -> undoOn(entry, act, by), () -> undoState(entry, by));
		this.telling.again(entry.id());
		return this.entries.find(entry.id()).orElse(entry);
	}

	/** Of an act on many this entry alone, unless items went from one to another. */
	private void undoOn(Entry entry, Act act, Person by) {
		if (!this.acts.moves(act.id()).isEmpty()) {
			undo(act.id(), by);
			return;
		}
		Touch touch = this.acts.touches(act.id())
			.stream()
			.filter((candidate) -> candidate.entry().equals(entry.id()))
			.findFirst()
			.orElseThrow();
		whyNot(entry, touch, act).ifPresent((why) -> {
			throw new Problem(ProblemType.NOT_NOW, why);
		});
		restore(this.acts.begin("undone", by), act, entry, touch);
	}

	/** A decision of which only the state is known, for it is older than acts are. */
	private void undoState(Entry entry, Person by) {
		Verdict undo = new Verdict.Undo();
		this.ruling.carryOut(entry, this.ruling.transition(entry, undo), undo, this.acts.begin("undone", by));
	}

	private Optional<Entry> restore(Act undo, Act act, Entry entry, Touch touch) {
		Snapshot before = touch.before();
		if (before == null) {
			// The act made it; without items it goes.
			this.entries.recordUndone(undo, act.id(), entry, entry);
			this.entries.removeIfEmpty(entry.id());
			return this.entries.find(entry.id());
		}
		this.dismissals.takeBack(act.id(), entry.id());
		Entry restored = this.guard.assessed(before.restore(entry, touch.after()));
		this.entries.save(restored);
		this.entries.recordUndone(undo, act.id(), entry, restored);
		this.ruling.publish(entry, restored, undo, null);
		return Optional.of(restored);
	}

	private void putBack(Act undo, List<Move> moves) {
		for (Move move : moves) {
			ItemPlace now = this.items.place(move.item());
			if (!now.equals(move.after())) {
				throw new Problem(ProblemType.NOT_NOW, "An item has been put elsewhere since: %s."
					.formatted(this.items.find(move.item()).orElseThrow().item().content().title()));
			}
			this.items.put(move.item(), move.before());
			this.acts.move(undo, move.item(), now, move.before());
		}
	}

	private Optional<String> whyNot(Entry entry, Touch touch, Act act) {
		Act last = this.acts.last(entry.id()).orElse(act);
		if (entry.printed() != null) {
			return Optional.of("It was printed in the issue of %s.".formatted(entry.printed()));
		}
		if (!last.id().equals(act.id())) {
			return Optional.of("%s has %s it since.".formatted(last.by(), last.what()));
		}
		return Optional.ofNullable(touch.before())
			.filter((before) -> !before.month().equals(touch.after().month())
					|| before.state().equals(new EntryState.Approved().word()))
			.map(Snapshot::month)
			.filter((month) -> !this.guard.isOpen(month))
			.map("The issue of %s is out. Move the entry to a later one."::formatted);
	}

	private static Problem refusal(List<Refusal> refused) {
		return new Problem(ProblemType.NOT_NOW,
				refused.isEmpty() ? "Nothing of it is left." : "It cannot be taken back. " + names(refused));
	}

	/**
	 * Says on which entries an act stays and why.
	 * @param refused the entries
	 * @return a sentence for each
	 */
	public static String names(List<Refusal> refused) {
		return refused.stream()
			.map((refusal) -> "“%s”: %s".formatted(refusal.entry().draft().title(), refusal.why()))
			.collect(Collectors.joining(" "));
	}

	/**
	 * What was taken back.
	 *
	 * @param act the act
	 * @param undone the entries as they are again
	 * @param refused those on which it stays
	 */
	public record Undone(Act act, List<Entry> undone, List<Refusal> refused) {

		public Undone {
			undone = List.copyOf(undone);
			refused = List.copyOf(refused);
		}

	}

	/**
	 * An entry on which an act stays.
	 *
	 * @param entry the entry
	 * @param why in words for the editor
	 */
	public record Refusal(Entry entry, String why) {
	}

}
