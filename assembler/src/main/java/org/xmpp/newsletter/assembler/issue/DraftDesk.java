package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Conflict;
import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.lint.Fix;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.CorrectionRequested;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what people make of drafts and of what the checks find in them.
 */
@Service
class DraftDesk {

	private final Composition composition;

	private final Issues issues;

	private final Drafts drafts;

	private final HouseStyle style;

	private final Outbox outbox;

	private final InstantSource clock;

	DraftDesk(Composition composition, Issues issues, Drafts drafts, HouseStyle style, Outbox outbox,
			InstantSource clock) {
		this.composition = composition;
		this.issues = issues;
		this.drafts = drafts;
		this.style = style;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Takes back a draft that a person edited.
	 * @param given what the person began with, or null when that is to be found out
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public List<Conflict> takeBack(YearMonth month, @Nullable String given, String file, Person person) {
		this.issues.requireOpen(month);
		String edited = lines(file);
		if (edited.isBlank()) {
			throw new Problem(ProblemType.INVALID, "The file is empty. To drop all edits by hand, discard them.");
		}
		Issue generated = this.composition.generated(month);
		String now = this.composition.now(month).markdown();
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
		this.issues.requireOpen(month);
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
		String now = this.composition.now(month).markdown();
		List<String> lines = new ArrayList<>(List.of(now.split("\n", -1)));
		String rest = String.join("\n", lines.subList(line - 1, lines.size()));
		String before = String.join("\n", lines.subList(0, line - 1));
		takeBack(month, now, before + "\n" + fix.apply(rest), person);
	}

	private Finding finding(YearMonth month, String key) {
		this.issues.requireOpen(month);
		return this.composition.now(month)
			.findings()
			.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "This finding is not there any more."));
	}

}
