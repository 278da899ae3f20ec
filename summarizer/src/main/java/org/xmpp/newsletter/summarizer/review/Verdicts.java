package org.xmpp.newsletter.summarizer.review;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors decide. Decision, event and the line in the history are one transaction.
 */
@Component
@Transactional
public class Verdicts {

	/** A reader sees at most 600 characters; addresses come on top. */
	private static final int LONGEST_MARKDOWN = 4000;

	private final Entries entries;

	private final Items items;

	private final Months months;

	private final PastIssues pastIssues;

	private final Telling telling;

	private final Outbox outbox;

	private final InstantSource clock;

	Verdicts(Entries entries, Items items, Months months, PastIssues pastIssues, Telling telling, Outbox outbox,
			InstantSource clock) {
		this.entries = entries;
		this.items = items;
		this.months = months;
		this.pastIssues = pastIssues;
		this.telling = telling;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Decides on an entry.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param verdict what the editor decides
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, or its state does not
	 * allow it
	 */
	public Entry decide(UUID id, int version, Verdict verdict, Person by) {
		Entry entry = current(id, version);
		requireOpenIssue(entry, verdict);
		return switch (Transition.of(entry.state(), entry.month(), verdict)) {
			case Transition.Refused(String why) -> throw new Problem(ProblemType.NOT_NOW, why);
			case Transition.To to -> carryOut(entry, to, verdict, by);
		};
	}

	/**
	 * Changes an entry. On an approved one this is a correction.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param edit what is to change
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, the text is too long,
	 * or its state does not allow it
	 */
	public Entry edit(UUID id, int version, Edit edit, Person by) {
		Entry old = current(id, version);
		boolean approved = old.state() instanceof EntryState.Approved;
		if (!approved && !old.state().isOpen()) {
			throw new Problem(ProblemType.NOT_NOW, "The entry is %s. Undo that first.".formatted(old.state().word()));
		}
		Entry changed = changed(old, edit, by);
		if (changed.version() == old.version()) {
			return old;
		}
		this.entries.save(changed);
		this.entries.record(changed, approved ? "corrected" : "edited", edit.words(), by.name());
		if (approved) {
			this.outbox
				.publish(new EntryCorrected(id, changed.version(), changed.content(), by.name(), this.clock.instant()));
		}
		else if (edit.text() == null && !changed.edited()) {
			// Another section has another form.
			tellAgain(id);
		}
		return this.entries.find(id).orElseThrow();
	}

	/**
	 * Approves all entries of a month that one key may approve at this moment.
	 * @param month the month
	 * @param by the editor
	 * @return what was approved and what stays in review
	 */
	public Approvals approveSafe(YearMonth month, Person by) {
		return approveSafe(month, (_) -> true, by);
	}

	/**
	 * Approves those entries of a month that an editor was shown as safe, if they still
	 * are what was shown.
	 * @param month the month
	 * @param seen the version of each entry that was shown
	 * @param by the editor
	 * @return what was approved and what stays in review
	 */
	public Approvals approveSafe(YearMonth month, Map<UUID, Integer> seen, Person by) {
		return approveSafe(month, (entry) -> Objects.equals(seen.get(entry.id()), entry.version()), by);
	}

	private Approvals approveSafe(YearMonth month, Predicate<Entry> meant, Person by) {
		List<Entry> approved = new ArrayList<>();
		List<Entry> stayed = new ArrayList<>();
		for (Entry listed : this.entries.list(month, null, null)) {
			Entry entry = this.entries.lock(listed.id()).orElse(listed);
			if (entry.isRoutine() && meant.test(entry)) {
				approveOrKeep(entry, by, approved, stayed);
			}
			else if (entry.state().isOpen()) {
				stayed.add(entry);
			}
		}
		return new Approvals(approved, stayed);
	}

	/** One that cannot be approved must not keep the others from it. */
	private void approveOrKeep(Entry entry, Person by, List<Entry> approved, List<Entry> stayed) {
		try {
			approved.add(decide(entry.id(), entry.version(), new Verdict.Approve(), by));
		}
		catch (Problem refused) {
			stayed.add(entry);
		}
	}

	private Entry carryOut(Entry entry, Transition.To to, Verdict verdict, Person by) {
		Entry next = entry.moved(to.state(), to.month());
		if (to.effect() == Transition.Effect.APPROVED) {
			next = asSeen(next);
			requireShort(next.draft().text());
		}
		this.entries.save(next);
		this.entries.record(next, words(verdict), detail(verdict), by.name());
		switch (to.effect()) {
			case APPROVED -> this.outbox
				.publish(new EntryApproved(next.id(), next.version(), next.content(), by.name(), this.clock.instant()));
			case WITHDRAWN -> this.outbox.publish(new EntryWithdrawn(next.id(), next.version(),
					Objects.requireNonNullElse(detail(verdict), "The approval was undone."), by.name(),
					this.clock.instant()));
			case NONE -> {
			}
		}
		return (verdict instanceof Verdict.Undo) ? retold(next) : next;
	}

	/** While it was decided, its sources may have changed without its draft. */
	private Entry retold(Entry entry) {
		tellAgain(entry.id());
		return this.entries.find(entry.id()).orElse(entry);
	}

	private Entry changed(Entry old, Edit edit, Person by) {
		String text = (edit.text() != null) ? edit.text() : old.draft().text();
		if (text.isBlank()) {
			throw new Problem(ProblemType.INVALID, "An entry needs a text. To leave it out, reject it.");
		}
		requireShort(text);
		YearMonth month = (edit.month() != null) ? edit.month() : old.month();
		if (!month.equals(old.month())) {
			requireOpenIssue(month);
		}
		Section section = (edit.section() != null) ? edit.section() : old.placement().section();
		boolean rewritten = !text.equals(old.draft().text());
		boolean placed = section != old.placement().section();
		if (!rewritten && !placed && month.equals(old.month())) {
			return old;
		}
		Placement placement = placed ? new Placement(section, Confidence.HIGH, List.of("An editor chose it."))
				: old.placement();
		Entry changed = old.changed(old.draft().editedBy(by.name(), text), placement, month, old.edited() || rewritten,
				old.placed() || placed);
		return asSeen(changed);
	}

	/** A person has seen what the sources say now. */
	private Entry asSeen(Entry entry) {
		List<Item> sources = this.items.of(entry.id());
		List<Told> told = sources.stream().map((item) -> new Told(item.id(), item.revision())).toList();
		List<Told> ordered = entry.items()
			.stream()
			.map((then) -> told.stream().filter((now) -> now.id().equals(then.id())).findFirst().orElse(then))
			.toList();
		List<String> concerns = Assessment.concerns(new Paragraph(entry.draft().text()), entry.placement(),
				Sources.of(sources, this.pastIssues.of(sources)));
		return new Entry(entry.id(), entry.story(), entry.sequence(), entry.version(), entry.month(), entry.state(),
				entry.placement(), entry.draft(), ordered, entry.edited(), entry.placed(), concerns, List.of(),
				entry.printed());
	}

	private void tellAgain(UUID id) {
		Set<String> links = new HashSet<>();
		Set<String> subjects = new HashSet<>();
		for (Item item : this.items.of(id)) {
			links.add(item.linkKey());
			this.items.find(item.id()).map(HeardItem::subject).ifPresent(subjects::add);
		}
		this.telling.tell(subjects, links);
	}

	private Entry current(UUID id, int version) {
		Entry entry = this.entries.lock(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no entry %s.".formatted(id)));
		if (entry.version() != version) {
			throw new StaleEntry(entry, version);
		}
		return entry;
	}

	private void requireOpenIssue(Entry entry, Verdict verdict) {
		if (entry.printed() != null && !(verdict instanceof Verdict.Withdraw)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The entry was printed in the issue of %s. It can be corrected or withdrawn, nothing else."
						.formatted(entry.printed()));
		}
		switch (verdict) {
			case Verdict.Approve _ -> requireOpenIssue(entry.month());
			case Verdict.Defer(YearMonth to) -> requireOpenIssue(to);
			case Verdict.Undo _ -> {
				if (entry.state() instanceof EntryState.Deferred(YearMonth from)) {
					requireOpenIssue(from);
				}
			}
			case Verdict.Reject _, Verdict.Withdraw _ -> {
			}
		}
	}

	private void requireOpenIssue(YearMonth month) {
		if (this.months.isReleased(month)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of %s is out. Move the entry to a later one.".formatted(month));
		}
	}

	private static void requireShort(String text) {
		if (text.length() > LONGEST_MARKDOWN) {
			throw new Problem(ProblemType.INVALID,
					"The text has %d characters with its addresses; %d are the limit. Use shorter addresses."
						.formatted(text.length(), LONGEST_MARKDOWN));
		}
		int length = new Paragraph(text).length();
		if (length > Paragraph.LONGEST) {
			throw new Problem(ProblemType.INVALID, "The text is %d characters too long: %d of at most %d."
				.formatted(length - Paragraph.LONGEST, length, Paragraph.LONGEST));
		}
	}

	private static String words(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Approve _ -> "approved";
			case Verdict.Reject _ -> "rejected";
			case Verdict.Defer _ -> "deferred";
			case Verdict.Undo _ -> "undone";
			case Verdict.Withdraw _ -> "withdrawn";
		};
	}

	private static @Nullable String detail(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Approve _, Verdict.Undo _ -> null;
			case Verdict.Reject(String reason) -> reason;
			case Verdict.Defer(YearMonth to) -> to.toString();
			case Verdict.Withdraw(String reason) -> reason;
		};
	}

	/**
	 * What an editor changes; null leaves it as it is.
	 *
	 * @param text Markdown
	 * @param section where it stands
	 * @param month the issue it stands in
	 */
	public record Edit(@Nullable String text, @Nullable Section section, @Nullable YearMonth month) {

		private String words() {
			return Stream.of(this.section, this.month, this.text)
				.filter(Objects::nonNull)
				.map((part) -> (part instanceof Section named) ? named.id() : part.toString())
				.collect(Collectors.joining("; "));
		}

	}

	/**
	 * What an approval of all safe entries did.
	 *
	 * @param approved the entries approved
	 * @param stayed the entries that need a person's look
	 */
	public record Approvals(List<Entry> approved, List<Entry> stayed) {

		public Approvals {
			approved = List.copyOf(approved);
			stayed = List.copyOf(stayed);
		}

	}

}
