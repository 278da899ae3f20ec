package org.xmpp.newsletter.assembler.issue;

import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.xmpp.newsletter.assembler.markdown.Article;
import org.xmpp.newsletter.assembler.markdown.Shortcode;

/**
 * Shows an issue about as the site will: shortcodes as labelled boxes, links into the
 * site made whole, and nothing that could be carried out or loaded.
 */
final class Preview {

	private static final String SITE = "https://xmpp.org/";

	private static final Safelist ALLOWED = Safelist.relaxed()
		.removeTags("img")
		.addProtocols("a", "href", "xmpp")
		.addEnforcedAttribute("a", "rel", "nofollow noreferrer");

	private Preview() {
	}

	static String of(String markdown) {
		return Article.of(markdown, SITE, ALLOWED, (shortcode) -> Optional.of(box(shortcode))).html();
	}

	private static Element box(Shortcode shortcode) {
		Element box = new Element("p").addClass("shortcode");
		box.appendElement("strong").text(shortcode.name());
		shortcode.parameter("caption").ifPresent((caption) -> box.appendChild(new TextNode(" " + caption)));
		return box;
	}

}
