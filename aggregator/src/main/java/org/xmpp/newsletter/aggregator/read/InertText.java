package org.xmpp.newsletter.aggregator.read;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Plain text that does nothing even where somebody shows it as HTML by mistake. "1 &lt;
 * 2" and "the &lt;code&gt; element" stay; what would run or load is taken out.
 */
final class InertText {

	private static final Set<String> ACTIVE = Set.of("script", "style", "iframe", "object", "embed", "applet", "svg",
			"math", "form", "meta", "base", "link", "frame", "frameset", "bgsound", "marquee", "isindex", "textarea",
			"select", "template", "noscript", "plaintext", "xmp", "body", "html", "input", "button", "video", "audio",
			"title", "xml");

	private static final Pattern LONE = Pattern
		.compile("</?(?:[a-z]+:)?(?:" + String.join("|", ACTIVE) + ")(?![\\w-])[^<>]*>?", Pattern.CASE_INSENSITIVE);

	private static final Pattern TAG = Pattern.compile("<[a-z/!?]", Pattern.CASE_INSENSITIVE);

	private static final int MOST_LAYERS = 3;

	private InertText() {
	}

	static String of(String text) {
		String inert = text;
		for (int layer = 0; layer < MOST_LAYERS && isActive(inert); layer++) {
			Document page = Jsoup.parseBodyFragment(inert);
			page.select("script, style, iframe, title, textarea, select, template, noscript").remove();
			String left = page.text();
			inert = LONE.matcher(left).replaceAll("");
		}
		return isActive(inert) ? inert.replace("<", "") : inert;
	}

	private static boolean isActive(String text) {
		if (text.indexOf('<') < 0 || !TAG.matcher(text).find()) {
			return false;
		}
		return LONE.matcher(text).find()
				|| Jsoup.parseBodyFragment(text).body().getAllElements().stream().skip(1).anyMatch(InertText::isActive);
	}

	private static boolean isActive(Element element) {
		if (element.attributesSize() == 0) {
			return false;
		}
		return Tag.isKnownTag(element.normalName()) || element.attributes()
			.asList()
			.stream()
			.anyMatch((attribute) -> attribute.getKey().startsWith("on") || attribute.getKey().contains("href")
					|| attribute.getKey().equals("style") || attribute.getValue().contains("script:"));
	}

}
