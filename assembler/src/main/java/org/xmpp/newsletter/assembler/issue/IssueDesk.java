package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
import org.xmpp.newsletter.assembler.style.HouseStyle;
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

	private final HouseStyle style;

	private final IssueAssembly assembly;

	private final SinceRelease sinceRelease;

	private final Outbox outbox;

	private final InstantSource clock;

	IssueDesk(Entries entries, SpecificationChanges changes, Issues issues, HouseStyle style, Outbox outbox,
			InstantSource clock) {
		this.entries = entries;
		this.changes = changes;
		this.issues = issues;
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
		return new IssueView(issue, state(month, release.isPresent()), release.orElse(null), late(month));
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

	private Issue assemble(YearMonth month) {
		return this.assembly.assemble(IssueMaterial.of(this.style.edition(month), this.entries.of(month),
				this.changes.of(month), this.issues.printedElsewhere(month)));
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
