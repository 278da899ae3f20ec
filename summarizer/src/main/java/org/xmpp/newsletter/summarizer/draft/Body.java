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
 * @param notes its list items with what stands above them
 * @param links where it leads
 */
public record Body(String text, List<String> paragraphs, List<Note> notes, Set<String> links) {

	private static final int LONGEST_HEADING = 40;

	public Body {
		paragraphs = List.copyOf(paragraphs);
		notes = List.copyOf(notes);
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
		List<Note> notes = notes(body);
		body.select("pre, table, blockquote, nav, footer, figure, li, h1, h2, h3, h4, h5, h6").remove();
		List<String> paragraphs = lines(body).lines().filter((line) -> !line.isBlank()).toList();
		return new Body(text, paragraphs, notes, links);
	}

	/** A heading is a heading, or a short paragraph right above a list. */
	private static List<Note> notes(Element body) {
		List<Note> notes = new ArrayList<>();
		String heading = "";
		for (Element element : body.select("h1, h2, h3, h4, h5, h6, p, li")) {
			String line = firstLine(element);
			if (element.nameIs("li")) {
				if (!line.isEmpty()) {
					notes.add(new Note(heading, line));
				}
			}
			else if (!element.nameIs("p")) {
				heading = line;
			}
			else if (element.parents().stream().noneMatch((parent) -> parent.nameIs("li"))) {
				heading = (line.length() <= LONGEST_HEADING) ? line : "";
			}
		}
		return notes;
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
