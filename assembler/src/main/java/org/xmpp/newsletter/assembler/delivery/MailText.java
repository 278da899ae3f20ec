package org.xmpp.newsletter.assembler.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.xmpp.newsletter.assembler.issue.IssueCopy;

/**
 * Writes an issue as plain text of 72 columns, its links numbered and listed at the end.
 */
final class MailText {

	private static final int COLUMNS = 72;

	private final StringBuilder text = new StringBuilder();

	private final Map<String, Integer> links = new LinkedHashMap<>();

	private MailText() {
	}

	static String of(IssueCopy issue) {
		MailText mail = new MailText();
		mail.heading(issue.title(), '=');
		mail.paragraph(issue.page().toString(), "", "");
		mail.blocks(Reading.of(issue), "");
		mail.listLinks();
		return mail.text.toString().strip() + "\n";
	}

	private void blocks(Element parent, String indent) {
		for (Element block : parent.children()) {
			block(block, indent);
		}
	}

	private void block(Element block, String indent) {
		switch (block.normalName()) {
			case "h1", "h2" -> heading(words(block), '=');
			case "h3", "h4", "h5", "h6" -> heading(words(block), '-');
			case "ul", "ol" -> list(block, indent);
			case "blockquote" -> blocks(block, indent + "> ");
			case "pre" -> block.wholeText().lines().forEach((line) -> line(indent + "    " + line));
			case "hr" -> paragraph("-".repeat(COLUMNS / 2), indent, indent);
			default -> paragraph(words(block), indent, indent);
		}
	}

	private void heading(String words, char underline) {
		paragraph(words, "", "");
		this.text.setLength(this.text.length() - 1);
		line(String.valueOf(underline).repeat(Math.min(Math.max(words.length(), 1), COLUMNS)));
		line("");
	}

	private void list(Element list, String indent) {
		int number = 1;
		for (Element item : list.children()) {
			String marker = list.normalName().equals("ol") ? number++ + ". " : "- ";
			item(item, indent + marker, indent + " ".repeat(marker.length()));
		}
	}

	/** Words up to the first block are the item's own; blocks stand below them. */
	private void item(Element item, String first, String indent) {
		List<Element> blocks = new ArrayList<>(item.children().stream().filter(Element::isBlock).toList());
		StringBuilder own = new StringBuilder();
		item.childNodes().stream().filter((node) -> !blocks.contains(node)).forEach((node) -> inline(node, own));
		String words = own.toString().strip();
		if (words.isEmpty() && !blocks.isEmpty()) {
			words = words(blocks.removeFirst());
		}
		paragraph(words, first, indent);
		blocks.forEach((block) -> block(block, indent));
	}

	private String words(Element element) {
		StringBuilder words = new StringBuilder();
		element.childNodes().forEach((node) -> inline(node, words));
		return words.toString().strip();
	}

	private void inline(Node node, StringBuilder words) {
		if (node instanceof TextNode text) {
			words.append(text.getWholeText().replaceAll("[\\s\\p{Cc}]+", " "));
		}
		else if (node instanceof Element element) {
			switch (element.normalName()) {
				case "br" -> words.append('\n');
				case "img" -> {
				}
				default -> element.childNodes().forEach((child) -> inline(child, words));
			}
			String address = element.normalName().equals("a") ? element.attr("href") : "";
			if (!address.isBlank() && !element.text().equals(address)) {
				words.append(" [")
					.append(this.links.computeIfAbsent(address, (_) -> this.links.size() + 1))
					.append(']');
			}
		}
	}

	private void listLinks() {
		if (!this.links.isEmpty()) {
			heading("Links", '=');
			this.links.forEach((address, number) -> line("[" + number + "] " + address));
		}
	}

	private void paragraph(String words, String first, String indent) {
		String start = first;
		for (String part : words.strip().split("\n")) {
			wrap(part.strip(), start, indent);
			start = indent;
		}
		line("");
	}

	private void wrap(String words, String first, String indent) {
		StringBuilder line = new StringBuilder(first);
		boolean fresh = true;
		for (String word : words.split(" +")) {
			if (!fresh && line.length() + 1 + word.length() > COLUMNS) {
				line(line.toString());
				line = new StringBuilder(indent);
				fresh = true;
			}
			line.append(fresh ? "" : " ").append(word);
			fresh = false;
		}
		line(line.toString());
	}

	private void line(String line) {
		this.text.append(line.stripTrailing()).append('\n');
	}

}
