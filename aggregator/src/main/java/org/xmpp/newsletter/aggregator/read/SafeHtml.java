package org.xmpp.newsletter.aggregator.read;

import java.util.Set;

import org.jsoup.safety.Safelist;

/**
 * The elements and attributes that may stay in HTML, and those that go with all that is
 * in them.
 */
final class SafeHtml {

	/** A base that makes relative links count as links to the web; it is never shown. */
	static final String SOME_PAGE = "https://relative.invalid/";

	/** The text in these is not for people. */
	static final Set<String> SILENT = Set.of("noscript", "template", "title", "noframes", "noembed", "xml", "datalist",
			"textarea", "select", "iframe", "applet");

	static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "longdesc");

	private static final String[] TAGS = { "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo",
			"big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details",
			"dfn", "dir", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4",
			"h5", "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "menu", "nav", "ol",
			"p", "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "span", "strike",
			"strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u",
			"ul", "var", "wbr" };

	private SafeHtml() {
	}

	static Safelist safelist() {
		// Where links lead was judged before (Scrubbing); protocols are the second lock.
		Safelist safe = new Safelist().preserveRelativeLinks(true).addTags(TAGS);
		safe.addAttributes(":all", "title", "lang", "dir");
		safe.addAttributes("a", "href", "rel", "hreflang", "type", "rev");
		safe.addAttributes("img", "src", "alt", "width", "height", "align", "border", "hspace", "vspace", "longdesc");
		for (String quote : new String[] { "blockquote", "q", "del", "ins" }) {
			safe.addAttributes(quote, "cite").addProtocols(quote, "cite", "http", "https");
		}
		safe.addAttributes("del", "datetime").addAttributes("ins", "datetime").addAttributes("time", "datetime");
		safe.addAttributes("ol", "start", "type", "reversed").addAttributes("ul", "type").addAttributes("li", "value");
		safe.addAttributes("font", "color", "size", "face").addAttributes("details", "open");
		for (String aligned : new String[] { "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "caption" }) {
			safe.addAttributes(aligned, "align");
		}
		safe.addAttributes("br", "clear").addAttributes("hr", "size", "width", "noshade");
		addTables(safe);
		safe.addProtocols("img", "src", "http", "https").addProtocols("img", "longdesc", "http", "https");
		return safe.addProtocols("a", "href", "http", "https", "mailto", "xmpp", "tel", "ftp", "irc", "ircs", "sip",
				"sips", "sms", "geo", "matrix", "gopher", "gemini", "magnet", "news", "nntp", "webcal", "git");
	}

	private static void addTables(Safelist safe) {
		safe.addAttributes("table", "summary", "width", "border", "cellpadding", "cellspacing", "align", "frame",
				"rules");
		for (String cell : new String[] { "td", "th" }) {
			safe.addAttributes(cell, "abbr", "axis", "colspan", "rowspan", "headers", "scope", "width", "height");
		}
		for (String part : new String[] { "td", "th", "tr", "tbody", "thead", "tfoot", "col", "colgroup" }) {
			safe.addAttributes(part, "align", "valign", "char", "charoff", "nowrap");
		}
		safe.addAttributes("col", "span", "width").addAttributes("colgroup", "span", "width");
	}

}
