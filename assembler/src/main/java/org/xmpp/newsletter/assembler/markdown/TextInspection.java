package org.xmpp.newsletter.assembler.markdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import org.jsoup.Jsoup;

/**
 * What a Markdown text holds, for checks.
 *
 * @param plain its words without any markup
 * @param links its links in order
 * @param rest the source with links and code blanked out, in which nothing should look
 * like a link
 */
public record TextInspection(String plain, List<TextLink> links, String rest) {

	private static final Pattern BROKEN_LINK = Pattern
		.compile("(?<!\\\\)\\[[^\\]\\n]*\\] ?\\([^)\\n]*\\)?|\\]\\(|\\[[^\\]\\n]*\\((?:https?:|xmpp:|/)[^\\n]*");

	private static final Pattern RAW_ADDRESS = Pattern.compile("(?:https?://|\\bwww\\.)[^\\s)>\\]]+");

	public TextInspection {
		links = List.copyOf(links);
	}

	/**
	 * Looks into a text.
	 * @param markdown a text or a whole document
	 * @return what it holds
	 */
	@SuppressWarnings("unchecked")
	public static TextInspection of(String markdown) {
		Node document = Documents.read(markdown);
		List<TextLink> links = Documents.find(document, Link.class).stream().map(TextInspection::link).toList();
		StringBuilder rest = new StringBuilder(markdown);
		for (Node node : Documents.find(document, Link.class, Image.class, Code.class, FencedCodeBlock.class,
				IndentedCodeBlock.class)) {
			blank(rest, node.getStartOffset(), node.getEndOffset());
		}
		for (Node node : Documents.find(document, AutoLink.class)) {
			blank(rest, node.getStartOffset(), node.getStartOffset() + 1);
		}
		return new TextInspection(Jsoup.parse(Documents.html(markdown)).text(), links, rest.toString());
	}

	private static TextLink link(Node node) {
		Link link = (Link) node;
		return new TextLink(new TextCollectingVisitor().collectAndGetText(link), link.getUrl().unescape());
	}

	private static void blank(StringBuilder text, int from, int to) {
		text.replace(from, to, " ".repeat(to - from));
	}

	/**
	 * What was meant as a link and is none.
	 * @return the pieces as written
	 */
	public List<String> brokenLinks() {
		return BROKEN_LINK.matcher(this.rest).results().map(MatchResult::group).toList();
	}

	/**
	 * Addresses that stand in the text instead of behind words.
	 * @return the addresses
	 */
	public List<String> rawAddresses() {
		return RAW_ADDRESS.matcher(this.rest).results().map(MatchResult::group).toList();
	}

}
