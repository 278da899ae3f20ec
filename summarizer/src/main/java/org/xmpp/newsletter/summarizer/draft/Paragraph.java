package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * The text of an entry: one paragraph of Markdown of at most 600 characters of plain
 * text, about five lines.
 *
 * @param markdown the text as it is printed
 */
public record Paragraph(String markdown) {

	/** The five-line rule in characters of plain text. */
	public static final int LONGEST = 600;

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

	/** What a reader of the issue sees of an entry: links, code and emphasis. */
	private static final Safelist PRINTED = new Safelist().addTags("a", "code", "em", "strong")
		.addAttributes("a", "href")
		.addProtocols("a", "href", "http", "https", "#")
		.preserveRelativeLinks(true);

	/** A link that did not become one. */
	private static final Pattern BROKEN = Pattern
		.compile("(?<!\\\\)\\]\\s*\\(|(?<!\\\\)\\[[^\\]]*$|\\[[^\\]]*\\]\\([^)]*$");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*|/[^/\\s]\\S*|/");

	/**
	 * What remains of the text without markup.
	 * @return plain text
	 */
	public String plain() {
		return Jsoup.parse(RENDERER.render(parse())).text();
	}

	/**
	 * How long it is.
	 * @return the number of characters of plain text
	 */
	public int length() {
		String plain = plain();
		return plain.codePointCount(0, plain.length());
	}

	/**
	 * Whether it keeps the five-line rule.
	 * @return true up to 600 characters of plain text
	 */
	public boolean fits() {
		return length() <= LONGEST;
	}

	/**
	 * Shows the text as it will be printed.
	 * @return safe HTML without a surrounding element
	 */
	public String html() {
		return Jsoup.clean(RENDERER.render(parse()), "https://xmpp.org/", PRINTED);
	}

	/**
	 * Where its links lead.
	 * @return the addresses in the order of the text
	 */
	public List<String> destinations() {
		return links().stream().map(PrintedLink::address).toList();
	}

	/**
	 * Its links.
	 * @return them in the order of the text
	 */
	public List<PrintedLink> links() {
		List<PrintedLink> result = new ArrayList<>();
		for (Node node : parse().getDescendants()) {
			if (node instanceof Link link) {
				String text = Jsoup.parse(RENDERER.render(link)).text();
				result.add(new PrintedLink(text, link.getUrl().toString()));
			}
		}
		return result;
	}

	/**
	 * Whether it is one paragraph.
	 * @return false for several blocks, a list or a heading
	 */
	public boolean isOneParagraph() {
		Node first = parse().getFirstChild();
		return first instanceof com.vladsch.flexmark.ast.Paragraph && first.getNext() == null;
	}

	/**
	 * Whether all its links are links.
	 * @return true when some link would show as brackets or lead nowhere
	 */
	public boolean hasBrokenLink() {
		StringBuilder outside = new StringBuilder();
		outside(parse(), outside);
		return BROKEN.matcher(outside).find()
				|| destinations().stream().anyMatch((address) -> !ADDRESS.matcher(address).matches());
	}

	/** The source that became neither a link nor code. */
	private static void outside(Node parent, StringBuilder result) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Link || node instanceof Code) {
				result.append(' ');
			}
			else if (node.hasChildren() && !(node instanceof com.vladsch.flexmark.ast.RefNode)) {
				outside(node, result);
			}
			else {
				result.append(node.getChars());
			}
		}
	}

	private Document parse() {
		return PARSER.parse(this.markdown);
	}

}
