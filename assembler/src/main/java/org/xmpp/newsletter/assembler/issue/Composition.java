package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.assembler.archive.PrintedLinks;
import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.hand.Writings;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
import org.xmpp.newsletter.assembler.specification.SpecificationPrinter;
import org.xmpp.newsletter.assembler.style.HouseStyle;

import org.springframework.stereotype.Component;

/**
 * Composes the issue of a month from all that is there now.
 */
@Component
class Composition {

	private final Entries entries;

	private final SpecificationChanges changes;

	private final Issues issues;

	private final Drafts drafts;

	private final Stages stages;

	private final Writings writings;

	private final PrintedLinks links;

	private final HouseStyle style;

	private final IssueAssembly assembly;

	Composition(Entries entries, SpecificationChanges changes, Issues issues, Drafts drafts, Stages stages,
			Writings writings, PrintedLinks links, HouseStyle style) {
		this.entries = entries;
		this.changes = changes;
		this.issues = issues;
		this.drafts = drafts;
		this.stages = stages;
		this.writings = writings;
		this.links = links;
		this.style = style;
		this.assembly = new IssueAssembly(style);
	}

	/** As it would be printed now: generated, with what people made of the draft. */
	Issue now(YearMonth month) {
		Optional<Draft> draft = this.drafts.find(month);
		Issue issue = this.assembly.assemble(material(month),
				(generated) -> draft.map((edited) -> ThreeWay.of(edited.given(), edited.edited(), generated).text())
					.orElse(generated));
		return issue.left(this.drafts.left(month));
	}

	/** As it follows from what is approved, without edits of the draft. */
	Issue generated(YearMonth month) {
		return this.assembly.assemble(material(month));
	}

	/** The same news in another style; of a released issue what was printed. */
	Issue in(HouseStyle other, YearMonth month) {
		List<Entry> printed = this.entries.printedIn(month);
		List<YearMonth> covered = covered(month);
		return new IssueAssembly(other)
			.assemble(material(covered, other, printed.isEmpty() ? this.entries.of(covered) : printed));
	}

	/** A specification change as the list tells it, whatever people made of it. */
	Optional<String> listed(YearMonth month, UUID change) {
		List<YearMonth> covered = covered(month);
		return new SpecificationPrinter(this.style)
			.print(this.style.edition(covered), this.changes.of(covered), List.of(), List.of())
			.stream()
			.flatMap((subsection) -> subsection.changes().stream())
			.filter((printed) -> change.equals(printed.change()))
			.map((printed) -> HandEdits.inner(printed.markdown()))
			.findFirst();
	}

	/** The months in an issue: its own and those before it that were skipped. */
	List<YearMonth> covered(YearMonth month) {
		Map<YearMonth, IssueState> states = this.stages.all();
		List<YearMonth> months = new ArrayList<>(List.of(month));
		while (states.get(months.getFirst().minusMonths(1)) == IssueState.SKIPPED) {
			months.addFirst(months.getFirst().minusMonths(1));
		}
		return months;
	}

	private IssueMaterial material(YearMonth month) {
		List<YearMonth> covered = covered(month);
		return material(covered, this.style, this.entries.of(covered));
	}

	private IssueMaterial material(List<YearMonth> covered, HouseStyle form, List<Entry> news) {
		YearMonth month = covered.getLast();
		ByHand hand = ByHand.of(this.writings.of(month), form);
		return new IssueMaterial(hand.in(form.edition(covered)), news, this.changes.of(covered),
				this.issues.printedElsewhere(covered), hand.passages(), Map.of(), hand.edits(), hand.order(),
				knowledge(month, form));
	}

	private Knowledge knowledge(YearMonth month, HouseStyle form) {
		return new Knowledge(form.fileName(form.edition(month)), this.changes.titles(), this.links.before(month));
	}

}
