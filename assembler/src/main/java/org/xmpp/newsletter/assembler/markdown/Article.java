package org.xmpp.newsletter.assembler.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Renders a Markdown file of the site as HTML in which nothing can be carried out.
 */
public final class Article {

	/** Private-use characters, which no text needs, mark where a shortcode stood. */
	private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

	/**
	 * The direction of a text is given by its letters; whoever forces another one hides
	 * something.
	 */
	private static final String UNWANTED = "[\uE000\uE001\u202A-\u202E\u2066-\u2069]";

	private Article() {
	}

	/**
	 * Renders a file; front matter is left out.
	 * @param markdown the file
	 * @param base the address from which its links go out; they come out whole
	 * @param allowed the HTML that may remain
	 * @param show makes an element of a shortcode, or nothing to leave it out
	 * @return the body of the page
	 */
	public static Element of(String markdown, String base, Safelist allowed,
			Function<Shortcode, Optional<Element>> show) {
		List<Shortcode> shortcodes = new ArrayList<>();
		String marked = Shortcode.LINE.matcher(markdown.replaceAll(UNWANTED, "")).replaceAll((line) -> {
			shortcodes.add(Shortcode.of(line));
			// A paragraph of its own, where the list item above ends.
			return "\n$1\uE000" + (shortcodes.size() - 1) + "\uE001\n";
		});
		Document page = Jsoup.parse(Jsoup.clean(Documents.html(marked), base, allowed), base);
		page.outputSettings().prettyPrint(false);
		for (Element paragraph : page.select("p")) {
			Matcher mark = MARK.matcher(paragraph.text());
			if (mark.matches()) {
				show.apply(shortcodes.get(Integer.parseInt(mark.group(1))))
					.ifPresentOrElse(paragraph::replaceWith, paragraph::remove);
			}
		}
		return page.body();
	}

}
