package org.xmpp.newsletter.assembler.specification;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.style.ListForm;

/**
 * A subsection of the specifications as it is printed.
 *
 * @param heading its heading
 * @param intro its introduction, or null
 * @param empty what is printed when nothing happened
 * @param changes what happened, in print order
 */
public record PrintedSubsection(String heading, @Nullable String intro, String empty, List<PrintedChange> changes) {

	public PrintedSubsection {
		changes = List.copyOf(changes);
	}

	/**
	 * The changes for a look at them.
	 * @return their Markdown
	 */
	public String text() {
		return this.changes.stream().map(PrintedChange::markdown).collect(Collectors.joining("\n"));
	}

	/**
	 * What stands under heading and introduction.
	 * @param form how changes are listed
	 * @return a Markdown list
	 */
	public String body(ListForm form) {
		return this.changes.isEmpty() ? form.item(0, this.empty)
				: this.changes.stream().map(PrintedChange::markdown).collect(Collectors.joining(form.separator()));
	}

}
