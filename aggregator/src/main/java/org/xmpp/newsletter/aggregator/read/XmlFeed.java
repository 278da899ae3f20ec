package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed in any kind of RSS or Atom. ROME gets it item by item, with only the parts of
 * its head that are needed: one bad detail makes ROME throw, and so it costs no more than
 * the item that it is in.
 */
final class XmlFeed {

	static final int MOST_ITEMS = 5000;

	private static final Set<String> ITEMS = Set.of("item", "entry");

	private static final Set<String> HEAD = Set.of("title", "link", "language", "id");

	private final Document document;

	/** The element that the items are in. */
	private final Element container;

	private final List<Element> items;

	private final Head head;

	private XmlFeed(Document document, Element container, List<Element> items, Head head) {
		this.document = document;
		this.container = container;
		this.items = items;
		this.head = head;
	}

	static ReadFeed read(Document document, @Nullable URI base) throws UnreadableFeedException {
		URI address = Objects.requireNonNullElse(base, Links.NOWHERE);
		Element root = document.getRootElement();
		Element channel = root.getChildren()
			.stream()
			.filter((child) -> child.getName().equals("channel"))
			.findFirst()
			.orElse(root);
		List<Element> items = elements(document);
		if (items.size() > MOST_ITEMS) {
			throw UnreadableFeedException.excessive("It has more than " + MOST_ITEMS + " items.");
		}
		Element container = items.isEmpty() ? channel : parent(items.getFirst());
		URI home = XmlLinks.page(channel, address).orElse(null);
		String language = XmlItem.language(channel);
		PollingHints hints = XmlHints.of(channel, address);
		items.forEach(Element::detach);
		List.copyOf(channel.getChildren()).forEach((child) -> keepInHead(child, container));
		if (channel != root) {
			List.copyOf(root.getChildren()).forEach((child) -> keep(child, child == channel || child == container));
		}
		String title = PlainText.line(parse(document).getTitle(), XmlItem.LONGEST_TITLE);
		return new XmlFeed(document, container, items, new Head(title, home, address, language)).read().with(hints);
	}

	private static List<Element> elements(Document document) {
		List<Element> result = new ArrayList<>();
		collect(document.getRootElement(), 0, result);
		return result;
	}

	private static void collect(Element element, int depth, List<Element> result) {
		for (Element child : element.getChildren()) {
			if (ITEMS.contains(child.getName())) {
				result.add(child);
			}
			else if (depth == 0) {
				collect(child, depth + 1, result);
			}
		}
	}

	private static Element parent(Element element) {
		Element parent = element.getParentElement();
		return (parent != null) ? parent : element;
	}

	private static void keepInHead(Element child, Element container) {
		keep(child, child == container || HEAD.contains(child.getName()));
	}

	private static void keep(Element element, boolean kept) {
		if (!kept) {
			element.detach();
		}
	}

	private ReadFeed read() {
		List<ReadItem> read = new ArrayList<>();
		List<ReadProblem> problems = new ArrayList<>();
		for (int i = 0; i < this.items.size(); i++) {
			try {
				read.add(item(this.items.get(i)));
			}
			catch (UnreadableFeedException | RuntimeException | StackOverflowError ex) {
				problems
					.add(new ReadProblem("item " + (i + 1), PlainText.literal(String.valueOf(ex.getMessage()), 300)));
			}
		}
		return new ReadFeed(this.head.title(), this.head.home(), read, problems);
	}

	private ReadItem item(Element element) throws UnreadableFeedException {
		this.container.addContent(element);
		try {
			// Links are relative to where the item stands, so they are read before ROME.
			XmlItem item = XmlItem.of(element, this.head);
			item.prune();
			return item.with(parse(this.document).getEntries().getFirst());
		}
		finally {
			element.detach();
		}
	}

	private static SyndFeed parse(Document document) throws UnreadableFeedException {
		try {
			return new SyndFeedInput().build(document);
		}
		catch (FeedException | IllegalArgumentException ex) {
			throw new UnreadableFeedException(
					"It is XML but no feed that is known here: "
							+ PlainText.literal(Optional.ofNullable(ex.getMessage()).orElse("no reason given"), 300),
					ex);
		}
	}

	/**
	 * What items fall back on.
	 */
	record Head(String title, @Nullable URI home, URI address, @Nullable String language) {

		URI page() {
			return (this.home != null) ? this.home : this.address;
		}

	}

}
