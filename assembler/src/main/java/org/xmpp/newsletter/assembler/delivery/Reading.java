package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.markdown.Article;
import org.xmpp.newsletter.assembler.markdown.Shortcode;

/**
 * An issue for those who read it elsewhere than on the site: every address is whole, and
 * no image is loaded from anywhere but the site.
 */
final class Reading {

	private static final Safelist ALLOWED = Safelist.relaxed()
		.addProtocols("a", "href", "xmpp")
		.removeAttributes("img", "width", "height");

	private Reading() {
	}

	/**
	 * Renders the issue.
	 * @return what stands below its title
	 */
	static Element of(IssueCopy issue) {
		return of(issue.markdown(), issue.page());
	}

	/** Renders Markdown that stands on a page of the site. */
	static Element of(String markdown, URI page) {
		Element body = Article.of(markdown, page.toString(), ALLOWED, (shortcode) -> figure(shortcode, page));
		for (Element image : body.select("img")) {
			String caption = image.attr("alt");
			if (!isOfSite(image.absUrl("src"), page)) {
				image.replaceWith(new Element("em").text(caption));
			}
		}
		return body;
	}

	/** Other shortcodes, as the form to subscribe, have no sense off the site. */
	private static Optional<Element> figure(Shortcode shortcode, URI page) {
		String source = shortcode.parameter("src").orElse("");
		if (!shortcode.name().equals("figure") || source.isBlank()) {
			return Optional.empty();
		}
		String caption = shortcode.parameter("caption").orElse("");
		Element figure = new Element("p").addClass("figure");
		absolute(source, page).filter((address) -> isOfSite(address, page))
			.ifPresent((address) -> figure.appendElement("img").attr("src", address).attr("alt", caption));
		if (!figure.children().isEmpty() && !caption.isBlank()) {
			figure.appendElement("br");
		}
		figure.appendElement("em").text(org.jsoup.parser.Parser.unescapeEntities(caption, false));
		return Optional.of(figure);
	}

	private static Optional<String> absolute(String source, URI page) {
		try {
			return Optional.of(page.resolve(source).toString());
		}
		catch (IllegalArgumentException _) {
			return Optional.empty();
		}
	}

	private static boolean isOfSite(String address, URI page) {
		try {
			URI image = URI.create(address);
			return Objects.equals(image.getScheme(), page.getScheme())
					&& Objects.equals(image.getRawAuthority(), page.getRawAuthority());
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

}
