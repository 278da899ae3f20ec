package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes a file apart, line by line.
 */
final class BlockReader {

	private static final Pattern HEADING = Pattern.compile("#{1,6}(?:[ \\t].*|$)");

	private static final Pattern ITEM = Pattern.compile("[ ]?(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\S.*");

	private static final Pattern FIGURE = Pattern
		.compile("[ \\t]*(?:\\{\\{[<%].*[>%]\\}\\}|!\\[[^\\]]*\\]\\((?:[^)]*|[^)\\s]+\\s+\"[^\"]*\"\\s*)\\))[ \\t]*");

	private static final Pattern FENCE = Pattern.compile("[ ]{0,3}(```+|~~~+).*");

	private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*");

	private final List<String> lines;

	private final List<Block> blocks = new ArrayList<>();

	private final TreeMap<Integer, String> headings = new TreeMap<>();

	private int position;

	BlockReader(String text) {
		List<String> all = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			all.add(text.substring(start, end + 1));
			start = end + 1;
		}
		if (start < text.length()) {
			all.add(text.substring(start));
		}
		this.lines = all;
	}

	IssueFile read() {
		String start = blanks();
		while (this.position < this.lines.size()) {
			block();
		}
		return new IssueFile(start, this.blocks);
	}

	private void block() {
		int from = this.position;
		Block.Kind kind = kind();
		this.position++;
		switch (kind) {
			case FRONT_MATTER -> upTo(FRONT_MATTER);
			case CODE -> upTo(Pattern.compile("[ ]{0,3}" + fence(line(from)) + "+[ \\t]*"));
			case ITEM -> item();
			case PARAGRAPH -> paragraph();
			case HEADING, FIGURE -> {
			}
		}
		String text = String.join("", this.lines.subList(from, this.position));
		String end = text.endsWith("\n") ? "\n" : "";
		text = text.substring(0, text.length() - end.length());
		Block block = new Block(kind, text, end + blanks(), from + 1, above(kind, text));
		this.blocks.add(block);
		if (kind == Block.Kind.HEADING) {
			this.headings.tailMap(block.level()).clear();
			this.headings.put(block.level(), block.heading());
		}
	}

	private Block.Kind kind() {
		String line = line(this.position);
		if (this.blocks.isEmpty() && FRONT_MATTER.matcher(line).matches() && hasEnd()) {
			return Block.Kind.FRONT_MATTER;
		}
		return kind(line);
	}

	private static Block.Kind kind(String line) {
		if (HEADING.matcher(line).matches()) {
			return Block.Kind.HEADING;
		}
		if (FENCE.matcher(line).matches()) {
			return Block.Kind.CODE;
		}
		if (FIGURE.matcher(line).matches()) {
			return Block.Kind.FIGURE;
		}
		return ITEM.matcher(line).matches() ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
	}

	private boolean hasEnd() {
		for (int next = this.position + 1; next < this.lines.size(); next++) {
			if (FRONT_MATTER.matcher(line(next)).matches()) {
				return true;
			}
		}
		return false;
	}

	private List<String> above(Block.Kind kind, String text) {
		int level = (kind == Block.Kind.HEADING) ? text.indexOf(text.replaceFirst("^#+", "")) : 7;
		return List.copyOf(this.headings.headMap(Math.max(level, 1)).values());
	}

	private void upTo(Pattern end) {
		while (this.position < this.lines.size() && !end.matcher(line(this.position)).matches()) {
			this.position++;
		}
		this.position = Math.min(this.position + 1, this.lines.size());
	}

	/** Further lines of an item, and indented ones behind a blank line. */
	private void item() {
		while (this.position < this.lines.size()) {
			String line = line(this.position);
			if (line.isBlank()) {
				int next = this.position;
				while (next < this.lines.size() && line(next).isBlank()) {
					next++;
				}
				if (next == this.lines.size() || !line(next).startsWith("  ")) {
					return;
				}
				this.position = next;
			}
			else if (!line.startsWith("  ") && kind(line) != Block.Kind.PARAGRAPH) {
				return;
			}
			else {
				this.position++;
			}
		}
	}

	private void paragraph() {
		while (this.position < this.lines.size() && !line(this.position).isBlank()) {
			Block.Kind kind = kind(line(this.position));
			if (kind != Block.Kind.PARAGRAPH && kind != Block.Kind.ITEM) {
				return;
			}
			this.position++;
		}
	}

	private String blanks() {
		StringBuilder blanks = new StringBuilder();
		while (this.position < this.lines.size() && line(this.position).isBlank()) {
			blanks.append(this.lines.get(this.position++));
		}
		return blanks.toString();
	}

	private String line(int index) {
		String line = this.lines.get(index);
		return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
	}

	private static String fence(String line) {
		return line.strip().startsWith("~") ? "~~~" : "```";
	}

}
