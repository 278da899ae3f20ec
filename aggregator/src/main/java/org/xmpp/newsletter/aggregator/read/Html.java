package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of strangers, cleaned: text, lists, code, headings, tables and absolute links
 * stay; nothing active, nothing that loads from elsewhere.
 */
public final class Html {

	private static final int LONGEST_READ = 1_000_000;

	private static final int LONGEST_KEPT = 200_000;

	private static final int TAG_RESERVE = 200;

	private static final int LONGEST_ATTRIBUTE = 2000;

	private static final Safelist SAFE = Safelist.relaxed()
		.removeTags("img")
		.removeProtocols("a", "href", "ftp", "mailto")
		.addTags("hr", "s", "del", "ins", "kbd", "samp", "var", "details", "summary");

	private Html() {
	}

	/**
	 * Cleans HTML.
	 * @param written what the stranger wrote
	 * @param base what relative links are relative to
	 * @return safe HTML of at most 200,000 characters, cut at the border of an element
	 */
	public static String clean(String written, URI base) {
		String bounded = PlainText.storable(PlainText.cut(written, LONGEST_READ));
		Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(bounded, base.toString()));
		clean.outputSettings().prettyPrint(false);
		Element body = clean.body();
		dropLongAttributes(body);
		trim(body, LONGEST_KEPT);
		String html = body.html().strip();
		return (html.length() <= LONGEST_KEPT) ? html : textOnly(body);
	}

	/** An address of a million characters is no link, and would not fit into an event. */
	private static void dropLongAttributes(Element body) {
		for (Element element : body.getAllElements()) {
			element.attributes()
				.asList()
				.stream()
				.filter((attribute) -> attribute.getValue().length() > LONGEST_ATTRIBUTE)
				.map(Attribute::getKey)
				.toList()
				.forEach(element::removeAttr);
		}
	}

	/** Escaping makes at most six characters of one. */
	private static String textOnly(Element body) {
		return Entities.escape(PlainText.cut(body.text(), LONGEST_KEPT / 6));
	}

	/**
	 * What people see of HTML.
	 * @param html any HTML
	 * @return its text on one line
	 */
	public static String text(String html) {
		return PlainText.literal(Jsoup.parseBodyFragment(html).text(), LONGEST_READ);
	}

	private static void trim(Element element, int room) {
		int left = room;
		for (Node child : List.copyOf(element.childNodes())) {
			int size = (left > 0) ? child.outerHtml().length() : 0;
			if (left > 0 && size <= left) {
				left -= size;
			}
			else if (left > TAG_RESERVE && child instanceof Element large && large.childNodeSize() > 0) {
				trim(large, left - TAG_RESERVE);
				left = 0;
			}
			else {
				child.remove();
				left = 0;
			}
		}
	}

}
