package org.xmpp.newsletter.assembler.specification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.style.ListForm;

/**
 * What people made of the changes that follow from the list.
 *
 * @param edits their decisions, in their order
 * @param form how changes are listed
 */
record ChangeEdits(List<ChangeEdit> edits, ListForm form) {

	/** A change as people want it; nothing when they left it out. */
	Optional<PrintedChange> apply(PrintedChange change) {
		Optional<ChangeEdit> decided = this.edits.stream()
			.filter((edit) -> edit.heading() == null && edit.change().equals(change.change()))
			.findFirst();
		return decided.isEmpty() ? Optional.of(change) : decided
			.flatMap((edit) -> Optional.ofNullable(edit.text()).map((text) -> printed(change.label(), edit, text)));
	}

	/** What people added under a heading. */
	List<PrintedChange> additions(String heading) {
		return this.edits.stream()
			.filter((edit) -> heading.equals(edit.heading()))
			.flatMap((edit) -> Stream.ofNullable(edit.text()).map((text) -> printed(heading, edit, text)))
			.toList();
	}

	private PrintedChange printed(String label, ChangeEdit edit, String text) {
		return new PrintedChange(edit.change(), label, Markdown.item(0, this.form.marker(), text), List.of(),
				edit.by());
	}

}
