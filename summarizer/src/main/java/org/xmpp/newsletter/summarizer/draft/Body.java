package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The body of an item as plain text.
 *
 * @param text all of it, one block a line
 * @param paragraphs its paragraphs of prose
 * @param bullets the first line of each list item
 * @param links where it leads
 */
public record Body(String text, List<String> paragraphs, List<String> bullets, Set<String> links) {

	public Body {
		paragraphs = List.copyOf(paragraphs);
		bullets = List.copyOf(bullets);
		links = Set.copyOf(links);
	}

	/**
	 * Reads a body.
	 * @param html any HTML
	 * @return its text
	 */
	public static Body of(String html) {
		Element body = Jsoup.parse(html).body();
		String text = lines(body);
		Set<String> links = body.select("a[href]").stream().map((a) -> a.attr("href")).collect(Collectors.toSet());
		List<String> bullets = body.select("li")
			.stream()
			.map(Body::firstLine)
			.filter((line) -> !line.isEmpty())
			.toList();
		body.select("pre, table, blockquote, nav, footer, figure, li, h1, h2, h3, h4, h5, h6").remove();
		List<String> paragraphs = lines(body).lines().filter((line) -> !line.isBlank()).toList();
		return new Body(text, paragraphs, bullets, links);
	}

	private static String firstLine(Element item) {
		Element own = item.clone();
		own.select("ul, ol, pre, table, blockquote").remove();
		return lines(own).lines().findFirst().orElse("");
	}

	private static String lines(Element root) {
		StringBuilder result = new StringBuilder();
		root.traverse(new NodeVisitor() {
			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode text) {
					result.append(text.getWholeText().replaceAll("\\s+", " "));
				}
				else if (breaks(node)) {
					result.append('\n');
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (breaks(node)) {
					result.append('\n');
				}
			}
		});
		List<String> lines = new ArrayList<>();
		result.toString().lines().map(Markdown::line).filter((line) -> !line.isEmpty()).forEach(lines::add);
		return String.join("\n", lines);
	}

	private static boolean breaks(Node node) {
		return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
	}

}
