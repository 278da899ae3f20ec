package org.xmpp.newsletter.assembler.markdown;

import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Makes a person's Markdown safe to stand inside the issue. What would leave its place -
 * a shortcode, HTML, a heading, a rule, a definition of links, a fence without end - is
 * printed instead of carried out; all else stays as approved.
 */
public final class ApprovedText {

	/** What would begin a block of the document's own: heading, rule, front matter. */
	private static final Pattern OWN_BLOCK = Pattern
		.compile("(?m)^([ \\t]*)(?=#{1,6}(?:\\s|$)|(?:-[ \\t]*){3,}$|(?:\\*[ \\t]*){3,}$|(?:_[ \\t]*){3,}$"
				+ "|-+[ \\t]*$|=+[ \\t]*$|\\+{3,}|\\[[^\\]\\n]+\\]:)");

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{(?=[<%])");

	private ApprovedText() {
	}

	/**
	 * Keeps a text in its place.
	 * @param text approved Markdown
	 * @return Markdown that prints the same words and cannot reach beyond its entry
	 */
	public static String contained(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "").strip();
		return closed(defused(withoutHtml(lines)));
	}

	private static String withoutHtml(String text) {
		StringBuilder result = new StringBuilder(text);
		List<Node> html = Documents.find(Documents.readFragment(text), HtmlInlineBase.class, HtmlBlockBase.class);
		for (Node node : html.reversed()) {
			String raw = node.getChars().toString();
			result.replace(node.getStartOffset(), node.getEndOffset(), raw.replace("<", "\\<"));
		}
		return result.toString();
	}

	/** Backslashes work everywhere but in code, where a space has to do. */
	private static String defused(String text) {
		StringBuilder result = new StringBuilder();
		int position = 0;
		for (Node code : Documents.find(Documents.readFragment(text), Code.class, FencedCodeBlock.class,
				IndentedCodeBlock.class)) {
			result.append(escaped(text.substring(position, code.getStartOffset())));
			String inside = text.substring(code.getStartOffset(), code.getEndOffset());
			result.append(SHORTCODE.matcher(inside).replaceAll("{{ "));
			position = code.getEndOffset();
		}
		return result.append(escaped(text.substring(position))).toString();
	}

	private static String escaped(String prose) {
		String blocks = OWN_BLOCK.matcher(prose).replaceAll("$1\\\\");
		return SHORTCODE.matcher(blocks).replaceAll("{\\\\{");
	}

	private static String closed(String text) {
		List<Node> fences = Documents.find(Documents.readFragment(text), FencedCodeBlock.class);
		if (!fences.isEmpty() && fences.getLast() instanceof FencedCodeBlock last
				&& last.getClosingMarker().isEmpty()) {
			return text + "\n" + last.getOpeningMarker();
		}
		return text;
	}

}
