package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed in any kind of RSS, Atom or CDF. One bad detail costs no more than the item that
 * it is in.
 */
final class XmlFeed {

	static final int MOST_ITEMS = 5000;

	private static final String[] SUBTITLES = { "subtitle", "tagline", "description", "abstract", "atom:subtitle",
			"dc:description", "itunes:subtitle", "itunes:summary", "googleplay:description", "dcterms:description" };

	private XmlFeed() {
	}

	static ReadFeed read(Document document, @Nullable URI address) throws UnreadableFeedException {
		XmlShape shape = XmlShape.of(document.getRootElement()).orElse(null);
		if (shape == null) {
			return RomeFeed.read(document, address);
		}
		if (shape.items().size() > MOST_ITEMS) {
			throw new UnreadableFeedException("It has more than " + MOST_ITEMS + " items.");
		}
		PollingHints hints = XmlHints.of(shape.channel(), address);
		return read(shape, head(shape, (address != null) ? address.toString() : null)).with(hints);
	}

	private static Head head(XmlShape shape, @Nullable String address) {
		Fields fields = Fields.of(shape.channel(), shape.atom());
		Optional<String> link = XmlLinks.ofFeed(fields, address);
		String base = (address != null) ? address : link.filter((own) -> Links.web(own).isPresent()).orElse(null);
		return new Head(XmlItem.line(fields, XmlItem.TITLES, base), XmlItem.line(fields, SUBTITLES, base),
				link.orElse(null), base,
				XmlItem.date(fields, "updated", "lastbuilddate", "pubdate", "modified", "dc:date", "dcterms:modified",
						"atom:updated", "published", "lastmod", "issued", "date"),
				XmlItem.language(fields), Persons.ofFeed(fields));
	}

	private static ReadFeed read(XmlShape shape, Head head) {
		List<ReadItem> read = new ArrayList<>();
		List<ReadProblem> problems = new ArrayList<>();
		for (Element item : shape.items()) {
			try {
				read.add(XmlItem.read(item, head, shape.atom()));
			}
			catch (RuntimeException | StackOverflowError ex) {
				problems.add(new ReadProblem("item " + (read.size() + problems.size() + 1),
						PlainText.literal(String.valueOf(ex.getMessage()), 300)));
			}
		}
		return head.with(read, problems);
	}

}
