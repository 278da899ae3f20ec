package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;

/**
 * HTML of strangers, cleaned: text, lists, code, headings, tables, images and links stay,
 * their addresses made absolute; nothing active. Pages that show it must not let it load
 * images by themselves, for that would tell who is reading.
 */
public final class Html {

	private static final int LONGEST_READ = 1_000_000;

	private static final int LONGEST_KEPT = 200_000;

	private static final int TAG_RESERVE = 200;

	private static final Cleaner CLEANER = new Cleaner(SafeHtml.safelist());

	private Html() {
	}

	/**
	 * Cleans HTML.
	 * @param written what the stranger wrote
	 * @param base what relative links are relative to
	 * @return safe HTML of at most 200,000 characters, cut at the border of an element
	 */
	public static String clean(String written, URI base) {
		return cleaned(written, base.toString()).html();
	}

	/**
	 * Cleans HTML and tells what was taken out.
	 * @param written what the stranger wrote
	 * @param base what relative links are relative to, or null when nobody knows
	 * @return safe HTML and its text, each of at most 200,000 characters
	 */
	public static Cleaned cleaned(String written, @Nullable String base) {
		String bounded = PlainText.storable(PlainText.cut(written, LONGEST_READ));
		Document dirty = Jsoup.parseBodyFragment(bounded, SafeHtml.SOME_PAGE);
		Set<Removed> removed = Scrubbing.scrub(dirty, base);
		Document clean = CLEANER.clean(dirty);
		clean.outputSettings().prettyPrint(false);
		return new Cleaned(bounded(clean.body()), PlainText.cut(PlainText.oneLine(clean.body().text()), LONGEST_KEPT),
				removed);
	}

	private static String bounded(Element body) {
		String html = body.html().strip();
		if (html.length() <= LONGEST_KEPT) {
			return html;
		}
		trim(body, LONGEST_KEPT);
		String cut = body.html().strip();
		return (cut.length() <= LONGEST_KEPT) ? cut : textOnly(body);
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
		boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
		return PlainText.literal(plain ? html : Jsoup.parseBodyFragment(html).text(), LONGEST_READ);
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
