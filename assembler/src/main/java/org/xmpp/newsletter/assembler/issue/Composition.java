package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
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

	private final HouseStyle style;

	private final IssueAssembly assembly;

	Composition(Entries entries, SpecificationChanges changes, Issues issues, Drafts drafts, HouseStyle style) {
		this.entries = entries;
		this.changes = changes;
		this.issues = issues;
		this.drafts = drafts;
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
		return new IssueAssembly(other)
			.assemble(IssueMaterial.of(other.edition(month), printed.isEmpty() ? this.entries.of(month) : printed,
					this.changes.of(month), this.issues.printedElsewhere(month)));
	}

	private IssueMaterial material(YearMonth month) {
		return IssueMaterial.of(this.style.edition(month), this.entries.of(month), this.changes.of(month),
				this.issues.printedElsewhere(month));
	}

}
