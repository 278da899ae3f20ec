package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.specification.ChangeEdit;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.Figure;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * All that goes into an issue. Lists may come in any order but those that people ordered.
 *
 * @param edition title, date and texts of this issue's own
 * @param entries the month's entries, approved and withdrawn
 * @param changes the month's specification changes
 * @param printed what was printed in other months' issues
 * @param passages what people wrote into sections, in their order
 * @param figures the images of entries
 * @param edits what people made of single specification changes
 * @param order the keys of entries, passages and changes that people put in order
 * @param knowledge what the checks know besides the file
 */
public record IssueMaterial(Edition edition, List<Entry> entries, List<SpecificationChanged> changes,
		Map<UUID, YearMonth> printed, List<Passage> passages, Map<UUID, List<Figure>> figures, List<ChangeEdit> edits,
		List<String> order, Knowledge knowledge) {

	/** The same with more images of entries. */
	IssueMaterial withFigures(Map<UUID, List<Figure>> more) {
		Map<UUID, List<Figure>> all = new HashMap<>(this.figures);
		all.putAll(more);
		return new IssueMaterial(this.edition, this.entries, this.changes, this.printed, this.passages, all, this.edits,
				this.order, this.knowledge);
	}

	/**
	 * What is there when no person has touched the issue.
	 * @param edition title and date
	 * @param entries the month's entries
	 * @param changes the month's specification changes
	 * @param printed what was printed in other months' issues
	 * @return the material
	 */
	public static IssueMaterial of(Edition edition, List<Entry> entries, List<SpecificationChanged> changes,
			Map<UUID, YearMonth> printed) {
		return new IssueMaterial(edition, entries, changes, printed, List.of(), Map.of(), List.of(), List.of(),
				Knowledge.NONE);
	}

}
