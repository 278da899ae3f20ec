package org.xmpp.newsletter.assembler.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file as its blocks.
 *
 * @param start the blank lines before the first block
 * @param blocks the blocks in order
 */
public record IssueFile(String start, List<Block> blocks) {

	public IssueFile {
		blocks = List.copyOf(blocks);
	}

	/**
	 * Takes a file apart.
	 * @param text the file
	 * @return its blocks, which put together again are the same text
	 */
	public static IssueFile parse(String text) {
		return new BlockReader(text.replace("\r\n", "\n").replace('\r', '\n')).read();
	}

	/**
	 * Puts the file together.
	 * @return the text it was made from, with line feeds as line breaks
	 */
	public String text() {
		return this.start
				+ this.blocks.stream().map((block) -> block.text() + block.after()).collect(Collectors.joining());
	}

	/**
	 * A value of the front matter.
	 * @param key its key
	 * @return the value as written, without quotes
	 */
	public Optional<String> frontMatter(String key) {
		Pattern line = Pattern.compile("(?m)^" + Pattern.quote(key) + ":[ \\t]*(.*?)[ \\t]*$");
		return this.blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.FRONT_MATTER)
			.map((block) -> line.matcher(block.text()))
			.filter(Matcher::find)
			.map((found) -> found.group(1).replaceAll("^(['\"])(.*)\\1$", "$2"))
			.findFirst();
	}

}
