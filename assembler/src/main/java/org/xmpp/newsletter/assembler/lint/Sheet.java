package org.xmpp.newsletter.assembler.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * A file under the eyes of the checks, and what they note.
 */
final class Sheet {

	private final IssueFile file;

	private final HouseStyle style;

	private final Knowledge knowledge;

	private final Optional<LocalDate> date;

	/** The line on which the specifications begin. */
	private final int specifications;

	private final List<Block> blocks;

	private final Map<String, TextInspection> inspected = new HashMap<>();

	private final Set<Defect> defects = new LinkedHashSet<>();

	Sheet(IssueFile file, HouseStyle style, Knowledge knowledge) {
		this.file = file;
		this.style = style;
		this.knowledge = knowledge;
		this.date = date(file);
		this.blocks = file.blocks().stream().filter((block) -> block.kind() != Block.Kind.FRONT_MATTER).toList();
		this.specifications = file.blocks()
			.stream()
			.filter((block) -> block.kind() == Block.Kind.HEADING
					&& block.heading().toLowerCase(Locale.ROOT).contains("extensions and specifications"))
			.mapToInt(Block::line)
			.findFirst()
			.orElse(Integer.MAX_VALUE);
	}

	/** A text as the checks see it; several look at the same. */
	TextInspection inspected(String text) {
		return this.inspected.computeIfAbsent(text, TextInspection::of);
	}

	IssueFile file() {
		return this.file;
	}

	HouseStyle style() {
		return this.style;
	}

	Knowledge knowledge() {
		return this.knowledge;
	}

	List<Defect> defects() {
		return List.copyOf(this.defects);
	}

	/** The blocks of text. */
	List<Block> blocks() {
		return this.blocks;
	}

	/** Whether a block stands in the section of specifications. */
	static boolean isSpecification(Block block) {
		return under(block, "extensions and specifications");
	}

	/**
	 * Whether a block is news: before the specifications, under a heading, no
	 * introduction.
	 */
	boolean isNews(Block block) {
		if (block.headings().isEmpty() || block.kind() == Block.Kind.HEADING) {
			return false;
		}
		return block.line() < this.specifications && !under(block, "translations") && !under(block, "fiscal hosting");
	}

	static boolean under(Block block, String words) {
		return block.headings().stream().anyMatch((heading) -> heading.toLowerCase(Locale.ROOT).contains(words));
	}

	/** The date in the front matter. */
	Optional<LocalDate> date() {
		return this.date;
	}

	private static Optional<LocalDate> date(IssueFile file) {
		return file.frontMatter("date").or(() -> file.frontMatter("Date")).flatMap((written) -> {
			try {
				return Optional.of(LocalDate.parse(written.substring(0, Math.min(written.length(), 10))));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		});
	}

	void note(Check check, Block block, String words) {
		note(check, block, block.text().lines().findFirst().orElse(""), words, null);
	}

	/** Notes a defect on the line where a piece of the block stands. */
	void note(Check check, Block block, String piece, String words, @Nullable Fix fix) {
		Severity severity = this.style.severity(check);
		if (severity != Severity.OFF) {
			int place = Math.max(0, block.text().indexOf(piece));
			int line = block.line() + (int) block.text().substring(0, place).chars().filter((c) -> c == '\n').count();
			this.defects.add(new Defect(check, severity, block.section(), line, words, fix));
		}
	}

}
