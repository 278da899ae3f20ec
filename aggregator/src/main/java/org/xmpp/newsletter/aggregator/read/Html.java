package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;

/**
 * HTML of strangers, cleaned: text, lists, code, headings, tables, images and links stay,
 * their addresses made absolute; nothing active. Pages that show it must not let it load
 * images by themselves, for that would tell who is reading.
 */
public final class Html {

	private static final int LONGEST_READ = 1_000_000;

	private static final int MOST_TAGS = 12_000;

	private static final int MOST_OPEN_LINKS = 200;

	private static final int DEEPEST = 200;

	private static final int LONGEST_KEPT = 200_000;

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
		return cleaned(written, base, base);
	}

	/**
	 * Cleans HTML whose images are relative to something else than its links: feeds show
	 * posts in another place, and say nothing of it.
	 */
	static Cleaned cleaned(String written, @Nullable String base, @Nullable String images) {
		Document dirty = parse(PlainText.storable(bounded(written)));
		Set<Removed> removed = Scrubbing.scrub(dirty, base, images);
		Document clean = CLEANER.clean(dirty);
		clean.outputSettings().prettyPrint(false);
		return new Cleaned(bounded(clean.body()), PlainText.cut(PlainText.oneLine(clean.body().text()), LONGEST_KEPT),
				removed);
	}

	private static Document parse(String html) {
		Document page = Document.createShell(SafeHtml.SOME_PAGE);
		Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
		page.body().appendChildren(parser.parseFragmentInput(html, page.body(), SafeHtml.SOME_PAGE));
		return page;
	}

	/**
	 * Not more letters and tags than anybody reads. The time to parse grows with both,
	 * and with links that nobody closes it explodes.
	 */
	private static String bounded(String written) {
		int end = Math.min(written.length(), LONGEST_READ);
		int tags = 0;
		int openLinks = 0;
		for (int i = written.indexOf('<'); i >= 0 && i < end; i = written.indexOf('<', i + 1)) {
			openLinks += written.startsWith("<a ", i) || written.startsWith("<A ", i) ? 1
					: written.startsWith("</", i) ? -Math.min(1, openLinks) : 0;
			if (++tags > MOST_TAGS || openLinks > MOST_OPEN_LINKS) {
				end = i;
			}
		}
		return PlainText.cut(written, end);
	}

	private static String bounded(Element body) {
		String html = body.html().strip();
		if (html.length() <= LONGEST_KEPT) {
			return html;
		}
		body.filter(new Room(LONGEST_KEPT));
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

}
