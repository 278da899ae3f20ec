package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.assembler.document.Conflict;
import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.silence.SilenceReport;
import org.xmpp.newsletter.assembler.silence.SilenceReports;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows issues, moves them on and releases them.
 */
@Service
class IssueDesk {

	private final Composition composition;

	private final Entries entries;

	private final SpecificationChanges changes;

	private final Issues issues;

	private final SilenceReports silences;

	private final Stages stages;

	private final Drafts drafts;

	private final HouseStyle style;

	private final SinceRelease sinceRelease;

	private final Outbox outbox;

	private final InstantSource clock;

	IssueDesk(Composition composition, Entries entries, SpecificationChanges changes, Issues issues,
			SilenceReports silences, Stages stages, Drafts drafts, HouseStyle style, Outbox outbox,
			InstantSource clock) {
		this.composition = composition;
		this.entries = entries;
		this.changes = changes;
		this.issues = issues;
		this.silences = silences;
		this.stages = stages;
		this.drafts = drafts;
		this.style = style;
		this.sinceRelease = new SinceRelease(style);
		this.outbox = outbox;
		this.clock = clock;
	}

	List<MonthLine> months() {
		Map<YearMonth, IssueState> moved = this.stages.all();
		return this.issues.months()
			.stream()
			.map((month) -> new MonthLine(month.month(),
					month.released() ? IssueState.RELEASED : moved.getOrDefault(month.month(), IssueState.COLLECTING),
					month.approved(), month.printed(), month.specifications()))
			.toList();
	}

	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public IssueView view(YearMonth month) {
		Optional<Release> release = this.issues.find(month);
		Issue issue = release.map(this::withLater).orElseGet(() -> this.composition.now(month));
		Draft draft = release.isPresent() ? null : this.drafts.find(month).orElse(null);
		List<Conflict> conflicts = (draft != null) ? conflicts(draft, month) : List.of();
		List<YearMonth> covered = this.composition.covered(month);
		Progress progress = Progress.of(this.stages.of(month), release.orElse(null), this.entries.of(covered),
				this.changes.of(covered));
		Overview overview = Overview.of(issue, this.style, silence(month),
				release.isPresent() ? List.of() : sinceLastDraft(issue));
		return new IssueView(issue, progress, release.orElse(null), late(month), draft, conflicts, overview);
	}

	/** What differs from the last other draft that was given out. */
	private List<DraftChange> sinceLastDraft(Issue issue) {
		return this.drafts.given(issue.month())
			.stream()
			.filter((given) -> !given.equals(issue.markdown()))
			.findFirst()
			.map((given) -> DraftChange.between(given, issue.markdown()))
			.orElse(List.of());
	}

	private List<Conflict> conflicts(Draft draft, YearMonth month) {
		List<Conflict> all = new ArrayList<>(draft.conflicts());
		String generated = this.composition.generated(month).markdown();
		all.addAll(ThreeWay.of(draft.given(), draft.edited(), generated).conflicts());
		return all.stream().distinct().toList();
	}

	/**
	 * The issue as it is given out to be read or edited. While it is not released, what
	 * is given out is remembered, so that it can come back edited and be released as
	 * read.
	 */
	@Transactional
	public IssueView giveOut(YearMonth month) {
		IssueView view = view(month);
		if (view.release() == null) {
			this.drafts.give(month, view.issue().markdown(), this.clock.instant());
		}
		return view;
	}

	/**
	 * Who is not in the issue, and why.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public SilenceReport silence(YearMonth month) {
		List<YearMonth> covered = this.composition.covered(month);
		return this.silences.of(covered, this.entries.of(covered), this.issues.printedElsewhere(covered).keySet());
	}

	/**
	 * The file of a month in any style, as it would be built now.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Issue inStyle(YearMonth month, String name) {
		if (!HouseStyles.PACKAGED.contains(name)) {
			throw new Problem(ProblemType.INVALID, "There is no house style '" + name + "'; there are "
					+ String.join(", ", HouseStyles.PACKAGED) + ".");
		}
		return this.composition.in(HouseStyles.named(name), month);
	}

	/**
	 * Moves an issue on or back.
	 * @param after how many steps it had made when the person decided
	 */
	@Transactional
	public void move(YearMonth month, IssueState state, int after, Person person) {
		this.issues.requireOpen(month);
		if (state == IssueState.RELEASED) {
			throw new Problem(ProblemType.INVALID, "An issue is released by releasing its draft.");
		}
		List<Stage> steps = this.stages.of(month);
		if (state == IssueState.SKIPPED || isSkipped(steps)) {
			requireNextOpen(month);
		}
		if (steps.size() != after
				|| !this.stages.add(month, after, new Stage(state, person.name(), this.clock.instant()))) {
			throw new Problem(ProblemType.STALE, "The issue of " + month + " was moved by somebody else meanwhile. "
					+ "Look at its state and decide again.");
		}
	}

	private static boolean isSkipped(List<Stage> steps) {
		return !steps.isEmpty() && steps.getLast().state() == IssueState.SKIPPED;
	}

	/** What a skipped month has must still get into the issue after it. */
	private void requireNextOpen(YearMonth month) {
		YearMonth next = month.plusMonths(1);
		while (isSkipped(this.stages.of(next))) {
			next = next.plusMonths(1);
		}
		this.issues.requireOpen(next);
	}

	/**
	 * Releases an issue, once: from then on it is what was printed.
	 * @param digest of the draft that the person read
	 * @throws Problem when the draft is another one now, with the differences
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Issue release(YearMonth month, String digest, Person person) {
		this.issues.requireOpen(month);
		if (isSkipped(this.stages.of(month))) {
			throw new Problem(ProblemType.NOT_NOW,
					"There is no issue of " + month + ", it was skipped. Move it back to collecting first.");
		}
		Issue issue = this.composition.now(month);
		if (issue.isEmpty()) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of " + month + " is empty. Approve entries for it first, in the queue.");
		}
		if (!issue.digest().equals(digest)) {
			throw changedSince(issue, digest);
		}
		Instant now = this.clock.instant();
		if (!this.issues.add(issue, person.name(), now)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of " + month + " has just been released by somebody else.");
		}
		this.outbox.publish(new IssueReleased(month, issue.title(), issue.printedEntries(), person.name(), now));
		return issue;
	}

	private Problem changedSince(Issue issue, String digest) {
		Optional<String> read = this.drafts.given(issue.month())
			.stream()
			.filter((given) -> Issue.digest(given).equals(digest))
			.findFirst();
		String words = read
			.map((given) -> "The draft has changed since you read it: " + DraftChange.words(given, issue.markdown()))
			.orElse("The digest is of no draft of " + issue.month() + " that was given out.");
		return new Problem(ProblemType.STALE, words + " Read it again and release it then.")
			.with("digest", issue.digest())
			.with("changes", read.map((given) -> DraftChange.between(given, issue.markdown())).orElse(List.of()));
	}

	/** The bytes stay; account and findings say what was decided after the release. */
	private Issue withLater(Release release) {
		Issue issue = release.issue();
		List<YearMonth> covered = this.composition.covered(issue.month());
		Map<UUID, String> since = this.sinceRelease.decisions(issue, this.entries.printedIn(issue.month()), covered);
		List<Account.Printed> printed = issue.account()
			.printed()
			.stream()
			.map((entry) -> entry.since(since.get(entry.entry())))
			.toList();
		Account account = Accounting.with(printed, this.entries.of(covered), this.issues.printedElsewhere(covered),
				issue.account().changes());
		return issue.with(account, SinceRelease.findings(account));
	}

	private List<IssueView.Late> late(YearMonth month) {
		return this.entries.missedBefore(month)
			.stream()
			.sorted(Comparator.comparing((Entry entry) -> entry.content().month())
				.thenComparing((entry) -> entry.content().title())
				.thenComparing(Entry::id))
			.map((entry) -> new IssueView.Late(entry.id(), entry.content().title(), entry.content().month().toString()))
			.toList();
	}

}
