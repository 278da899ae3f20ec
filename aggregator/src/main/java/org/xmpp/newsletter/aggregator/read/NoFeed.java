package org.xmpp.newsletter.aggregator.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jdom2.Element;

/**
 * Documents that are something else than a feed, and what to do about each.
 */
final class NoFeed {

	private static final String PAGE = "There is a web page at this address, not a feed. "
			+ "Look on the page for the address of its feed.";

	private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("html", PAGE), Map.entry("head", PAGE),
			Map.entry("body", PAGE),
			Map.entry("opml",
					"It is OPML, a list of feeds, not a feed. Import it as a list, or register one of its feeds."),
			Map.entry("urlset", "It is a sitemap, not a feed. Look for the site's feed."),
			Map.entry("sitemapindex", "It is an index of sitemaps, not a feed. Look for the site's feed."),
			Map.entry("svg", "It is a drawing (SVG), not a feed."),
			Map.entry("opensearchdescription", "It describes a search, not a feed. Look for the site's feed."),
			Map.entry("error", "The host answers with an error message instead of a feed."));

	private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "channel", "entry");

	private static final Set<String> PARTS = Set.of("channel", "item", "entry", "feed", "rss");

	private NoFeed() {
	}

	/** Whether the name of a root element says that a document is no feed. */
	static boolean isKnown(String localName) {
		return KNOWN.containsKey(localName);
	}

	static void refuse(String rootName) throws UnreadableFeedException {
		String reason = KNOWN.get(rootName.toLowerCase(Locale.ROOT));
		if (reason != null) {
			throw new UnreadableFeedException(reason);
		}
	}

	static void refuseUnlessFeedLike(Element root) throws UnreadableFeedException {
		if (!FEEDS.contains(root.getName().toLowerCase(Locale.ROOT)) && !hasFeedLikePart(root, 3)) {
			throw new UnreadableFeedException(
					"It is no feed that is known here: its root element is <%s>, and there is no channel or item in it."
						.formatted(PlainText.literal(root.getName(), 60)));
		}
	}

	private static boolean hasFeedLikePart(Element element, int levels) {
		List<Element> children = element.getChildren();
		return children.stream()
			.anyMatch((child) -> PARTS.contains(child.getName().toLowerCase(Locale.ROOT))
					|| (levels > 1 && hasFeedLikePart(child, levels - 1)));
	}

	static void refuseBinary(byte[] body) throws UnreadableFeedException {
		String kind = switch ((body.length < 4) ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF)) {
			case 0x1F8B -> "a file compressed with gzip";
			case 0x504B -> (body[2] < 8) ? "a ZIP archive" : "";
			case 0x2550 -> (body[2] == 'D') ? "a PDF document" : "";
			case 0x8950, 0xFFD8, 0x4749 -> "a picture";
			case 0x425A -> (body[2] == 'h') ? "a file compressed with bzip2" : "";
			default -> "";
		};
		if (!kind.isEmpty()) {
			throw new UnreadableFeedException("There is %s at this address, not a feed.".formatted(kind));
		}
	}

}
