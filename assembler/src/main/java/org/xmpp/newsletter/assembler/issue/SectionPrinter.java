package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.ApprovedText;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * Prints the entries of one section.
 */
class SectionPrinter {

	/** The codes that a text ends with, such as {@code [DE / EN]}. */
	private static final Pattern CODES = Pattern
		.compile("\\\\?\\[[A-Z]{2}(?:\\\\?_[A-Z]{2})?(?: / [A-Z]{2}(?:\\\\?_[A-Z]{2})?)*\\\\?\\]$");

	private final HouseStyle style;

	SectionPrinter(HouseStyle style) {
		this.style = style;
	}

	PrintedSection print(Section section, List<Entry> entries) {
		List<Entry> sorted = entries.stream().sorted(PrintOrder.of(section.sort())).toList();
		Page page = new Page();
		if (sorted.isEmpty()) {
			page.item(0, section.whenEmpty());
		}
		else if (section.sort() == Section.Sort.BY_PROJECT) {
			Family.of(sorted).forEach((family) -> print(family, page));
		}
		else {
			sorted.forEach((entry) -> print(entry, section, page));
		}
		return new PrintedSection(section.id(), section.heading(), section.parent(), page.body(), page.entries);
	}

	private void print(Family family, Page page) {
		if (family.heads().isEmpty()) {
			page.item(0, this.style.familyLine(Markdown.block(family.name())));
		}
		family.heads().forEach((entry) -> page.entry(0, entry, text(entry)));
		family.members().forEach((entry) -> page.entry(1, entry, text(entry)));
	}

	private void print(Entry entry, Section section, Page page) {
		String text = text(entry);
		if (section.form() == Section.Form.BLOCKS && text.contains("\n\n")) {
			String marks = "#".repeat(section.level() + 1);
			page.block(entry, marks + " " + Markdown.heading(entry.content().title()), text);
		}
		else {
			page.entry(0, entry, text);
		}
	}

	/** The text of an entry as it is printed. */
	String text(Entry entry) {
		String text = ApprovedText.contained(entry.content().text());
		String language = entry.content().language();
		if (language == null || language.isBlank()) {
			return text;
		}
		String code = this.style.afterwards(language);
		if (text.endsWith(code.strip()) || CODES.matcher(text).find()) {
			return text;
		}
		boolean fence = text.endsWith("```") || text.endsWith("~~~");
		return fence ? text + "\n\n" + code.strip() : text + code;
	}

	/**
	 * What is printed so far.
	 */
	private static final class Page {

		private final StringBuilder body = new StringBuilder();

		private final List<PrintedEntry> entries = new ArrayList<>();

		private boolean inList = true;

		void entry(int depth, Entry entry, String text) {
			item(depth, text);
			note(entry, text);
		}

		void item(int depth, String text) {
			separate(!this.inList);
			this.body.append(Markdown.item(depth, text));
			this.inList = true;
		}

		void block(Entry entry, String heading, String text) {
			separate(true);
			this.body.append(heading).append("\n\n").append(text);
			this.inList = false;
			note(entry, text);
		}

		private void separate(boolean wide) {
			if (!this.body.isEmpty()) {
				this.body.append(wide ? "\n\n" : "\n");
			}
		}

		private void note(Entry entry, String text) {
			this.entries.add(new PrintedEntry(entry.id(), entry.version(), entry.content().title(),
					entry.content().project(), text));
		}

		String body() {
			return this.body.toString();
		}

	}

}
