package org.xmpp.newsletter.assembler.style;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;

/**
 * The templates of a house style. They hold no logic; nothing is escaped, because what is
 * filled in is Markdown already; what is filled in is never read as a template.
 */
class Templates {

	private static final String BLOCK_ENDING = ".md";

	private static final Pattern INCLUSION = Pattern.compile("<%>\\s*([\\w-]+)\\s*%>");

	private final StyleFolder folder;

	private final Mustache.Compiler compiler;

	Templates(StyleFolder folder) {
		this.folder = folder;
		this.compiler = Mustache.compiler()
			.escapeHTML(false)
			.emptyStringIsFalse(true)
			.withDelims("<% %>")
			.withLoader((name) -> new StringReader(block(name) + "\n"));
	}

	/**
	 * A block's text without its last line break.
	 */
	String block(String name) {
		return this.folder.text(name + BLOCK_ENDING).stripTrailing();
	}

	/** The blocks that a block takes in, in order. */
	List<String> inclusions(String name) {
		return INCLUSION.matcher(block(name)).results().map((inclusion) -> inclusion.group(1)).toList();
	}

	String fillBlock(String name, Map<String, ?> values) {
		return fill(name + BLOCK_ENDING, block(name), values);
	}

	/**
	 * Fills a block in which some of the blocks that it takes in have texts of their own.
	 */
	String fillBlock(String name, Map<String, ?> values, Map<String, String> texts) {
		Map<String, Object> all = new HashMap<>(values);
		String template = INCLUSION.matcher(block(name)).replaceAll((inclusion) -> {
			String text = texts.get(inclusion.group(1));
			if (text == null) {
				return "$0";
			}
			String key = "text_of_" + inclusion.group(1);
			all.put(key, text);
			return Matcher.quoteReplacement("<%" + key + "%>");
		});
		return fill(name + BLOCK_ENDING, template, all);
	}

	String fill(String where, String template, Map<String, ?> values) {
		try {
			Template compiled = this.compiler.compile(template);
			return compiled.execute(values);
		}
		catch (MustacheException ex) {
			throw new InvalidStyleException(this.folder.name(), where + ": " + ex.getMessage(), ex);
		}
	}

}
