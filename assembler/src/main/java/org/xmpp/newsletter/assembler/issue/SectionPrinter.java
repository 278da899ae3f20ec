package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.document.HandOrder;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.ApprovedText;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.Figure;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * Prints the entries and passages of one section.
 */
class SectionPrinter {

	/** The codes that a text ends with, such as {@code [DE / EN]}. */
	private static final Pattern CODES = Pattern
		.compile("\\\\?\\[[A-Z]{2}(?:\\\\?_[A-Z]{2})?(?: / [A-Z]{2}(?:\\\\?_[A-Z]{2})?)*\\\\?\\]$");

	private final HouseStyle style;

	SectionPrinter(HouseStyle style) {
		this.style = style;
	}

	PrintedSection print(Section section, List<Entry> entries, IssueMaterial material) {
		List<Piece> written = material.passages()
			.stream()
			.filter((passage) -> passage.section().equals(section.id()))
			.map((passage) -> piece(passage, section))
			.toList();
		// Where blocks stand, what people wrote comes first; in a list of entries last.
		List<Piece> pieces = new ArrayList<>((section.form() == Section.Form.BLOCKS) ? written : List.of());
		List<Entry> sorted = entries.stream().sorted(PrintOrder.of(section.sort())).toList();
		if (section.sort() == Section.Sort.BY_PROJECT) {
			Family.of(sorted).forEach((family) -> pieces.addAll(pieces(family, material)));
		}
		else {
			sorted.forEach((entry) -> pieces.add(piece(entry, section, material)));
		}
		if (section.form() != Section.Form.BLOCKS) {
			pieces.addAll(written);
		}
		return printed(section, HandOrder.of(pieces, Piece::key, material.order()), material.edition());
	}

	private PrintedSection printed(Section section, List<Piece> pieces, Edition edition) {
		StringBuilder body = new StringBuilder();
		boolean inList = true;
		for (Piece piece : pieces) {
			if (!body.isEmpty()) {
				body.append((inList && piece.item()) ? this.style.list().separator() : "\n\n");
			}
			body.append(piece.markdown());
			inList = piece.item() && !piece.figures();
		}
		String text = pieces.isEmpty() ? this.style.whenEmpty(section, edition) : body.toString();
		return new PrintedSection(section.id(), section.heading(), section.parent(), text,
				pieces.stream().flatMap((piece) -> piece.entries().stream()).toList(),
				pieces.stream().map(Piece::told).toList());
	}

	/** A family is one piece when its members stand below it. */
	private List<Piece> pieces(Family family, IssueMaterial material) {
		if (family.members().isEmpty()) {
			return family.heads().stream().map((entry) -> item(List.of(entry), 0, "", material)).toList();
		}
		String line = family.heads().isEmpty()
				? this.style.list().item(0, this.style.familyLine(Markdown.block(family.name()))) : "";
		Piece heads = item(family.heads(), 0, line, material);
		Piece members = item(family.members(), 1, "", material);
		List<PrintedEntry> entries = new ArrayList<>(heads.entries());
		entries.addAll(members.entries());
		return List.of(new Piece(entries.getFirst().entry().toString(), entries,
				heads.markdown() + this.style.list().separator() + members.markdown(), true, members.figures()));
	}

	private Piece item(List<Entry> entries, int depth, String before, IssueMaterial material) {
		StringBuilder body = new StringBuilder(before);
		boolean figures = false;
		List<PrintedEntry> printed = new ArrayList<>();
		for (Entry entry : entries) {
			PrintedEntry text = printed(entry);
			printed.add(text);
			if (!body.isEmpty()) {
				body.append(figures ? "\n\n" : this.style.list().separator());
			}
			body.append(this.style.list().item(depth, text.markdown())).append(figures(entry, material));
			figures = material.figures().containsKey(entry.id());
		}
		String key = entries.isEmpty() ? before : entries.getFirst().id().toString();
		return new Piece(key, printed, body.toString(), true, figures);
	}

	private Piece piece(Entry entry, Section section, IssueMaterial material) {
		return switch (section.form()) {
			case LIST -> item(List.of(entry), 0, "", material);
			case PARAGRAPHS -> block(printed(entry), "", entry, material);
			case BLOCKS -> {
				PrintedEntry printed = printed(entry);
				yield printed.markdown().contains("\n\n")
						? block(printed, heading(section, entry.content().title()), entry, material)
						: item(List.of(entry), 0, "", material);
			}
		};
	}

	private Piece block(PrintedEntry printed, String heading, Entry entry, IssueMaterial material) {
		return new Piece(entry.id().toString(), List.of(printed),
				heading + printed.markdown() + figures(entry, material), false, false);
	}

	private Piece piece(Passage passage, Section section) {
		String heading = (passage.title() != null) ? heading(section, passage.title()) : "";
		String text = passage.item() ? this.style.list().item(0, passage.text()) : heading + passage.text();
		return new Piece(passage.key(), List.of(), text, passage.item(), false);
	}

	private static String heading(Section section, String title) {
		return "#".repeat(section.level() + 1) + " " + Markdown.heading(title) + "\n\n";
	}

	private String figures(Entry entry, IssueMaterial material) {
		StringBuilder lines = new StringBuilder();
		for (Figure figure : material.figures().getOrDefault(entry.id(), List.of())) {
			lines.append("\n\n").append(this.style.figure(figure));
		}
		return lines.toString();
	}

	private PrintedEntry printed(Entry entry) {
		return new PrintedEntry(entry.id(), entry.version(), entry.content().title(), entry.content().project(),
				text(entry));
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
	 * What is moved as one.
	 *
	 * @param key its identity within the issue
	 * @param entries the entries in it, none for a passage
	 * @param markdown as printed
	 * @param item whether it is a list item
	 * @param figures whether it ends with a figure, which ends a list
	 */
	private record Piece(String key, List<PrintedEntry> entries, String markdown, boolean item, boolean figures) {

		private static final int WORDS = 60;

		PrintedPiece told() {
			String title = this.entries.isEmpty() ? TextInspection.of(this.markdown).plain()
					: this.entries.stream().map(PrintedEntry::title).collect(Collectors.joining("; "));
			return new PrintedPiece(this.key, title.substring(0, Math.min(title.length(), WORDS)),
					this.entries.stream().map(PrintedEntry::entry).toList(), this.markdown);
		}

	}

}
