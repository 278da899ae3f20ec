package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * How far an issue is, and how it came there.
 *
 * @param state its state
 * @param steps what people moved it to, the first step first, with the release at the end
 * @param since what was decided or seen since review began, the newest first
 */
record Progress(IssueState state, List<Stage> steps, List<Since> since) {

	Progress {
		steps = List.copyOf(steps);
		since = List.copyOf(since);
	}

	static Progress of(List<Stage> moved, @Nullable Release release, List<Entry> entries,
			List<SpecificationChanged> changes) {
		List<Stage> steps = new ArrayList<>(moved);
		if (release != null) {
			steps.add(new Stage(IssueState.RELEASED, release.by(), release.at()));
		}
		IssueState state = steps.isEmpty() ? IssueState.COLLECTING : steps.getLast().state();
		List<Since> since = (state == IssueState.REVIEW) ? since(steps.getLast().at(), entries, changes) : List.of();
		return new Progress(state, steps, since);
	}

	private static List<Since> since(Instant began, List<Entry> entries, List<SpecificationChanged> changes) {
		List<Since> since = new ArrayList<>();
		entries.stream()
			.filter((entry) -> entry.at().isAfter(began))
			.map((entry) -> new Since(entry.content().title(), words(entry), entry.at()))
			.forEach(since::add);
		changes.stream()
			.filter((change) -> change.seen().isAfter(began))
			.map((change) -> new Since(change.key() + " " + change.title(), "seen in the list of XEPs", change.seen()))
			.forEach(since::add);
		since.sort(Comparator.comparing(Since::at).reversed().thenComparing(Since::about));
		return since;
	}

	private static String words(Entry entry) {
		String withdrawn = entry.withdrawn();
		return (withdrawn != null) ? "withdrawn by " + entry.by() + ": " + withdrawn : "approved by " + entry.by();
	}

	/**
	 * When review began.
	 * @return the moment while it goes on, or null
	 */
	public @Nullable Instant reviewed() {
		return (this.state == IssueState.REVIEW) ? this.steps.getLast().at() : null;
	}

	/**
	 * The states that it can be moved to.
	 * @return none once it is released
	 */
	public List<IssueState> next() {
		return (this.state == IssueState.RELEASED) ? List.of()
				: Arrays.stream(IssueState.values())
					.filter((other) -> other != this.state && other != IssueState.RELEASED)
					.toList();
	}

	/**
	 * Counts the steps, so that a decision can say what it was made on.
	 * @return how many there are
	 */
	public int number() {
		return this.steps.size();
	}

	/** The last step, if there is any. */
	Optional<Stage> last() {
		return this.steps.isEmpty() ? Optional.empty() : Optional.of(this.steps.getLast());
	}

	/**
	 * What came after review began.
	 *
	 * @param about which entry or specification
	 * @param words what happened to it
	 * @param at when
	 */
	record Since(String about, String words, Instant at) {
	}

}
