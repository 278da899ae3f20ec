package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.style.Contributors;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * What somebody typed on the page of a writing.
 *
 * @param version the version that the page showed, 0 for none
 * @param action {@code preview}, {@code save}, {@code remove}, or {@code leave-out} for a
 * specification change
 * @param section the section of a block
 * @param title the title of a block
 * @param text the Markdown of a text or a block
 * @param heading the subsection of an addition to the specifications
 * @param reason why a specification change is edited or left out
 * @param contributors the names of contributors, one a line
 * @param language the languages of translations
 * @param address where the translations appear, in the same order
 * @param translators the names of their translators, in the same order, one a line
 */
record WritingForm(int version, String action, @Nullable String section, @Nullable String title, @Nullable String text,
		@Nullable String heading, @Nullable String reason, @Nullable String contributors,
		@Nullable List<String> language, @Nullable List<String> address, @Nullable List<String> translators) {

	Writing content(Kind kind) {
		return switch (kind) {
			case TEXT -> new Writing.Text(Objects.requireNonNullElse(this.text, ""));
			case BLOCK -> new Writing.Block(Objects.requireNonNullElse(this.section, ""), this.title,
					Objects.requireNonNullElse(this.text, ""));
			case CHANGE -> new Writing.Change(this.heading, this.action.equals("leave-out") ? null : this.text,
					Objects.requireNonNullElse(this.reason, ""));
			case ORDER, EVENTS -> throw new Problem(ProblemType.NOT_FOUND, "This is changed on the page of the issue.");
			case THANKS -> new Writing.Thanks(names(this.contributors), translations());
		};
	}

	private static List<String> names(@Nullable String lines) {
		return Objects.requireNonNullElse(lines, "")
			.lines()
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	private List<Contributors.Translation> translations() {
		List<Contributors.Translation> translations = new ArrayList<>();
		for (int row = 0; row < Objects.requireNonNullElse(this.language, List.of()).size(); row++) {
			String name = at(this.language, row);
			String where = at(this.address, row);
			if (!name.isEmpty() || !where.isEmpty()) {
				translations.add(new Contributors.Translation(name, where, names(at(this.translators, row))));
			}
		}
		return translations;
	}

	private static String at(@Nullable List<String> values, int row) {
		return (values != null && row < values.size()) ? Objects.requireNonNullElse(values.get(row), "").strip() : "";
	}

}
