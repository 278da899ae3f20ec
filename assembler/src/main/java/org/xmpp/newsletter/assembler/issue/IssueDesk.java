package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Conflict;
import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.lint.Fix;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.CorrectionRequested;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and releases issues.
 */
@Service
class IssueDesk {

	private final Entries entries;

	private final SpecificationChanges changes;

	private final Issues issues;

	private final Drafts drafts;

	private final HouseStyle style;

	private final IssueAssembly assembly;

	private final SinceRelease sinceRelease;

	private final Outbox outbox;

	private final InstantSource clock;

	IssueDesk(Entries entries, SpecificationChanges changes, Issues issues, Drafts drafts, HouseStyle style,
			Outbox outbox, InstantSource clock) {
		this.entries = entries;
		this.changes = changes;
		this.issues = issues;
		this.drafts = drafts;
		this.style = style;
		this.assembly = new IssueAssembly(style);
		this.sinceRelease = new SinceRelease(style);
		this.outbox = outbox;
		this.clock = clock;
	}

	List<MonthLine> months() {
		return this.issues.months()
			.stream()
			.map((month) -> new MonthLine(month.month(), state(month.month(), month.released()), month.approved(),
					month.printed(), month.specifications()))
			.toList();
	}

	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public IssueView view(YearMonth month) {
		Optional<Release> release = this.issues.find(month);
		Issue issue = release.map(this::withLater).orElseGet(() -> assemble(month));
		Draft draft = release.isPresent() ? null : this.drafts.find(month).orElse(null);
		List<Conflict> conflicts = (draft != null) ? conflicts(draft, month) : List.of();
		return new IssueView(issue, state(month, release.isPresent()), release.orElse(null), late(month), draft,
				conflicts);
	}

	private List<Conflict> conflicts(Draft draft, YearMonth month) {
		List<Conflict> all = new ArrayList<>(draft.conflicts());
		all.addAll(ThreeWay.of(draft.given(), draft.edited(), generated(month).markdown()).conflicts());
		return all.stream().distinct().toList();
	}

	/**
	 * The file of a month as it is given out; while it is not released, what is given out
	 * is remembered, so that it can be edited anywhere and come back.
	 */
	@Transactional
	public Issue giveOut(YearMonth month) {
		Issue issue = view(month).issue();
		if (this.issues.find(month).isEmpty()) {
			this.drafts.give(month, issue.markdown(), this.clock.instant());
		}
		return issue;
	}

	/**
	 * Takes back a draft that a person edited.
	 * @param given what the person began with, or null when that is to be found out
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public List<Conflict> takeBack(YearMonth month, @Nullable String given, String file, Person person) {
		this.issues.find(month).ifPresent(IssueDesk::refuse);
		String edited = lines(file);
		if (edited.isBlank()) {
			throw new Problem(ProblemType.INVALID, "The file is empty. To drop all edits by hand, discard them.");
		}
		Issue generated = generated(month);
		String now = assemble(month).markdown();
		String origin = (given != null) ? lines(given) : HandEdits.origin(edited, this.drafts.given(month), now);
		ThreeWay merged = ThreeWay.of(origin, edited, now);
		Instant at = this.clock.instant();
		this.drafts.save(new Draft(month, generated.markdown(), merged.text(), merged.conflicts(), person.name(), at));
		this.drafts.give(month, merged.text(), at);
		tellCorrections(generated, merged.text(), person, at);
		return merged.conflicts();
	}

	private static String lines(String file) {
		String text = file.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
		return text.stripTrailing() + "\n";
	}

	/** What was made of approved entries goes to where entries are decided on. */
	private void tellCorrections(Issue generated, String edited, Person person, Instant at) {
		for (HandEdits.Rewritten rewritten : HandEdits.rewritten(generated, generated.markdown(), edited)) {
			if (TextInspection.of(rewritten.text()).plain().length() <= this.style.longestText()) {
				this.outbox.publish(new CorrectionRequested(rewritten.entry().entry(), rewritten.entry().version(),
						rewritten.text(), person.name(), at));
			}
		}
	}

	/**
	 * Drops all edits by hand.
	 */
	@Transactional
	public void discard(YearMonth month) {
		this.issues.find(month).ifPresent(IssueDesk::refuse);
		this.drafts.drop(month);
	}

	/**
	 * Leaves a finding as it is.
	 */
	@Transactional
	public void leave(YearMonth month, String key, String reason, Person person) {
		if (reason.isBlank()) {
			throw new Problem(ProblemType.INVALID, "Say why it is left, so that the others need not ask.");
		}
		finding(month, key);
		this.drafts.leave(month, key, reason.strip(), person.name(), this.clock.instant());
	}

	/**
	 * Mends what a finding says, where that is certain.
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public void fix(YearMonth month, String key, Person person) {
		Finding finding = finding(month, key);
		Fix fix = finding.fix();
		Integer line = finding.line();
		if (fix == null || line == null) {
			throw new Problem(ProblemType.NOT_NOW, "How to mend this is not certain. Edit the draft.");
		}
		String now = assemble(month).markdown();
		List<String> lines = new ArrayList<>(List.of(now.split("\n", -1)));
		String rest = String.join("\n", lines.subList(line - 1, lines.size()));
		String before = String.join("\n", lines.subList(0, line - 1));
		takeBack(month, now, before + "\n" + fix.apply(rest), person);
	}

	private Finding finding(YearMonth month, String key) {
		return view(month).issue()
			.findings()
			.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "This finding is not there any more."));
	}

	/**
	 * The file of a month in any style, as it would be built now.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Issue inStyle(YearMonth month, String name) {
		if (!HouseStyle.PACKAGED.contains(name)) {
			throw new Problem(ProblemType.INVALID, "There is no house style '" + name + "'; there are "
					+ String.join(", ", HouseStyle.PACKAGED) + ".");
		}
		HouseStyle other = HouseStyle.named(name);
		List<Entry> printed = this.entries.printedIn(month);
		return new IssueAssembly(other)
			.assemble(IssueMaterial.of(other.edition(month), printed.isEmpty() ? this.entries.of(month) : printed,
					this.changes.of(month), this.issues.printedElsewhere(month)));
	}

	/**
	 * Releases an issue, once: from then on it is what was printed.
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Issue release(YearMonth month, Person person) {
		this.issues.find(month).ifPresent(IssueDesk::refuse);
		Issue issue = assemble(month);
		if (issue.isEmpty()) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of " + month + " is empty. Approve entries for it first, in the queue.");
		}
		Instant now = this.clock.instant();
		if (!this.issues.add(issue, person.name(), now)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of " + month + " has just been released by somebody else.");
		}
		this.outbox.publish(new IssueReleased(month, issue.title(), issue.printedEntries(), person.name(), now));
		return issue;
	}

	private static void refuse(Release release) {
		throw new Problem(ProblemType.NOT_NOW, "The issue of " + release.issue().month() + " was released by "
				+ release.by() + " already. Correct it in the site's repository.");
	}

	/** As it would be printed now: generated, with what people made of the draft. */
	private Issue assemble(YearMonth month) {
		Optional<Draft> draft = this.drafts.find(month);
		Issue issue = this.assembly.assemble(material(month),
				(generated) -> draft.map((edited) -> ThreeWay.of(edited.given(), edited.edited(), generated).text())
					.orElse(generated));
		return issue.left(this.drafts.left(month));
	}

	private Issue generated(YearMonth month) {
		return this.assembly.assemble(material(month));
	}

	private IssueMaterial material(YearMonth month) {
		return IssueMaterial.of(this.style.edition(month), this.entries.of(month), this.changes.of(month),
				this.issues.printedElsewhere(month));
	}

	/** The bytes stay; account and findings say what was decided after the release. */
	private Issue withLater(Release release) {
		Issue issue = release.issue();
		Map<UUID, String> since = this.sinceRelease.decisions(issue, this.entries.printedIn(issue.month()));
		List<Account.Printed> printed = issue.account()
			.printed()
			.stream()
			.map((entry) -> entry.since(since.get(entry.entry())))
			.toList();
		Account account = Accounting.with(printed, this.entries.of(issue.month()),
				this.issues.printedElsewhere(issue.month()));
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

	private IssueState state(YearMonth month, boolean released) {
		if (released) {
			return IssueState.RELEASED;
		}
		YearMonth now = YearMonth.from(this.clock.instant().atZone(ZoneOffset.UTC));
		return now.isAfter(month) ? IssueState.REVIEW : IssueState.COLLECTING;
	}

}
