package org.xmpp.newsletter.assembler.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.ListForm;

/**
 * A printed file whose blank lines are as the house has them.
 *
 * @param text the file
 * @param slips what was mended
 */
record Tidied(String text, List<Slip> slips) {

	private static final Pattern END = Pattern.compile("[ \\t]+$");

	static Tidied of(String printed, HouseStyle style) {
		IssueFile file = IssueFile.parse(printed);
		Set<String> specifications = style.specifications()
			.stream()
			.map((subsection) -> subsection.heading().toLowerCase())
			.collect(Collectors.toSet());
		Set<String> sections = style.sections()
			.stream()
			.flatMap((section) -> Stream.concat(section.headings().stream(), Stream.ofNullable(section.parent())))
			.map(String::toLowerCase)
			.collect(Collectors.toSet());
		StringBuilder text = new StringBuilder();
		List<Slip> slips = new ArrayList<>();
		List<Block> blocks = file.blocks();
		for (int index = 0; index < blocks.size(); index++) {
			Block block = blocks.get(index);
			String lines = END.matcher(block.text()).replaceAll("");
			if (!lines.equals(block.text())) {
				slips.add(new Slip(last(block), excerpt(block), "spaces at the end of a line"));
			}
			boolean end = index == blocks.size() - 1;
			String after = end ? "\n" : gap(block, blocks.get(index + 1), style, sections, specifications);
			if (!after.equals(block.after())) {
				slips.add(new Slip(last(block) + 1, excerpt(block), why(block.after(), after)));
			}
			text.append(lines).append(after);
		}
		if (!file.start().isEmpty()) {
			slips.addFirst(new Slip(1, "", "blank lines at the start"));
		}
		return new Tidied(text.toString(), slips);
	}

	private static String gap(Block block, Block next, HouseStyle style, Set<String> sections,
			Set<String> specifications) {
		if (block.kind() == Block.Kind.ITEM && next.kind() == Block.Kind.ITEM) {
			String heading = block.section().toLowerCase();
			ListForm form = specifications.contains(heading) ? style.specificationList()
					: sections.contains(heading) ? style.list() : null;
			return (form != null) ? form.separator() : "\n" + block.after().replaceAll("[ \\t\\n]", "");
		}
		return (block.kind() == Block.Kind.FRONT_MATTER && block.after().equals("\n")) ? "\n" : "\n\n";
	}

	private static String why(String printed, String house) {
		long lines = printed.chars().filter((character) -> character == '\n').count();
		if (lines == house.length()) {
			return "spaces on a blank line";
		}
		return (lines < house.length()) ? "a blank line is missing" : "a blank line too many";
	}

	private static int last(Block block) {
		return block.line() + (int) block.text().lines().count() - 1;
	}

	private static String excerpt(Block block) {
		String line = block.text().lines().reduce("", (_, second) -> second);
		return (line.length() > 60) ? line.substring(0, 60) + "…" : line;
	}

}
