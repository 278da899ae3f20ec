package org.xmpp.newsletter.assembler.style;

import java.io.StringReader;
import java.util.Map;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;

/**
 * The templates of a house style. They hold no logic; nothing is escaped, because what is
 * filled in is Markdown already; what is filled in is never read as a template.
 */
class Templates {

	private static final String BLOCK_ENDING = ".md";

	private final StyleFolder folder;

	private final Mustache.Compiler compiler;

	Templates(StyleFolder folder) {
		this.folder = folder;
		this.compiler = Mustache.compiler()
			.escapeHTML(false)
			.withDelims("<% %>")
			.withLoader((name) -> new StringReader(block(name)));
	}

	/**
	 * A block's text without its last line break.
	 */
	String block(String name) {
		return this.folder.text(name + BLOCK_ENDING).stripTrailing();
	}

	String fillBlock(String name, Map<String, ?> values) {
		return fill(name + BLOCK_ENDING, block(name), values);
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
