package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.xmpp.newsletter.assembler.markdown.Documents;

/**
 * Shows an issue about as the site will: shortcodes as labelled boxes, links into the
 * site made whole, and nothing that could be carried out or loaded.
 */
final class Preview {

	private static final String SITE = "https://xmpp.org/";

	private static final Pattern SHORTCODE = Pattern.compile("(?m)^\\{\\{< (\\S+)(.*?) >\\}\\}$");

	private static final Pattern CAPTION = Pattern.compile("caption=\"([^\"]*)\"");

	/** Private-use characters, which no text needs, mark where a box goes. */
	private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

	private static final Safelist ALLOWED = Safelist.relaxed()
		.removeTags("img")
		.addProtocols("a", "href", "xmpp")
		.addEnforcedAttribute("a", "rel", "nofollow noreferrer");

	private Preview() {
	}

	static String of(String markdown) {
		List<MatchResult> shortcodes = new ArrayList<>();
		String marked = SHORTCODE.matcher(markdown.replaceAll("[\uE000\uE001]", "")).replaceAll((shortcode) -> {
			shortcodes.add(shortcode);
			return "\uE000" + (shortcodes.size() - 1) + "\uE001";
		});
		Document page = Jsoup.parse(Jsoup.clean(Documents.html(marked), SITE, ALLOWED), SITE);
		page.outputSettings().prettyPrint(false);
		for (Element paragraph : page.select("p")) {
			Matcher mark = MARK.matcher(paragraph.text());
			if (mark.matches()) {
				paragraph.replaceWith(box(shortcodes.get(Integer.parseInt(mark.group(1)))));
			}
		}
		return page.body().html();
	}

	private static Element box(MatchResult shortcode) {
		Element box = new Element("p").addClass("shortcode");
		box.appendElement("strong").text(shortcode.group(1));
		Matcher caption = CAPTION.matcher(shortcode.group(2));
		if (caption.find()) {
			box.appendChild(new TextNode(" " + caption.group(1)));
		}
		return box;
	}

}
