package org.xmpp.newsletter.assembler.markdown;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

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

	/** What Hugo and other makers of pages carry out; a backslash between is not seen. */
	private static final Pattern TEMPLATE = Pattern.compile("\\{(?=[{%#])|\\$(?=\\{)|<(?=%)");

	/** A comment or instruction, which may go on further than this text. */
	private static final Pattern OPEN_HTML = Pattern.compile("(?<!\\\\)<(?=[!?])");

	/** Addresses that are carried out instead of opened. */
	private static final Pattern DANGEROUS = Pattern.compile("(?i)(?:javascript|vbscript|data|file):");

	private static final Pattern WIDE_GAP = Pattern.compile("\n(?:[ \\t]*\n){2,}");

	private ApprovedText() {
	}

	/**
	 * Keeps a text in its place.
	 * @param text approved Markdown
	 * @return Markdown that prints the same words and cannot reach beyond its entry
	 */
	public static String contained(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "").strip();
		Node disarmed = disarmed(Documents.readFragment(lines));
		String read = disarmed.getChars().toString();
		String defused = defused(read, disarmed);
		return closed(defused, defused.equals(read) ? disarmed : Documents.readFragment(defused));
	}

	/** Puts a backslash before what would be HTML, a definition or a dangerous link. */
	private static Node disarmed(Node text) {
		SortedSet<Integer> marks = new TreeSet<>();
		for (Node node : Documents.find(text, Node.class)) {
			switch (node) {
				case HtmlInlineBase html -> addTags(html, marks);
				case HtmlBlockBase html -> addTags(html, marks);
				case Reference definition -> marks.add(definition.getOpeningMarker().getStartOffset());
				case AutoLink link when isDangerous(link.getUrl()) -> marks.add(link.getStartOffset());
				case InlineLinkNode link when isDangerous(link.getUrl()) -> {
					marks.add(link.getTextOpeningMarker().getEndOffset() - 1);
					marks.add(link.getTextClosingMarker().getStartOffset());
				}
				default -> {
				}
			}
		}
		if (marks.isEmpty()) {
			return text;
		}
		StringBuilder result = new StringBuilder(text.getChars());
		marks.reversed().forEach((mark) -> result.insert(mark.intValue(), "\\"));
		// What stood inside HTML is Markdown now, and is looked at again.
		return disarmed(Documents.readFragment(result.toString()));
	}

	private static void addTags(Node html, SortedSet<Integer> marks) {
		for (int mark = html.getStartOffset(); mark < html.getEndOffset(); mark++) {
			if (html.getDocument().getChars().charAt(mark) == '<') {
				marks.add(mark);
			}
		}
	}

	private static boolean isDangerous(BasedSequence address) {
		return DANGEROUS.matcher(address.unescape().replaceAll("[\\s\\p{Cntrl}]", "")).lookingAt();
	}

	/**
	 * Backslashes work everywhere but in code, where a space has to do: for the
	 * shortcodes of Hugo alone, which makes the site. Other code is printed as it stands.
	 */
	private static String defused(String text, Node read) {
		StringBuilder result = new StringBuilder();
		int position = 0;
		for (Node code : Documents.find(read, Code.class, FencedCodeBlock.class, IndentedCodeBlock.class)) {
			result.append(escaped(text.substring(position, code.getStartOffset())));
			String inside = text.substring(code.getStartOffset(), code.getEndOffset());
			result.append(SHORTCODE.matcher(inside).replaceAll("{{ "));
			position = code.getEndOffset();
		}
		return result.append(escaped(text.substring(position))).toString();
	}

	private static String escaped(String prose) {
		String blocks = OWN_BLOCK.matcher(prose).replaceAll("$1\\\\");
		String html = OPEN_HTML.matcher(blocks).replaceAll("\\\\<");
		return WIDE_GAP.matcher(TEMPLATE.matcher(html).replaceAll("$0\\\\")).replaceAll("\n\n");
	}

	private static String closed(String text, Node read) {
		List<Node> fences = Documents.find(read, FencedCodeBlock.class);
		if (!fences.isEmpty() && fences.getLast() instanceof FencedCodeBlock last
				&& last.getClosingMarker().isEmpty()) {
			return text + "\n" + last.getOpeningMarker();
		}
		return text;
	}

}
