package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a page without what stands around it. Forges, forums and social networks
 * mark where it is; elsewhere it is found by how it is written, if the page is not so
 * large that looking would take too long.
 */
final class MainText {

	/** The body of a release, of the first post of a topic, of a status, of a video. */
	private static final String MARKED = "[data-test-selector=body-content], .release-entry .markup, .release .markup, "
			+ "[data-testid=release-block] .md, .topic-body .cooked, .crawler-post .post, [itemprop=articleBody], "
			+ ".e-content, .status__content, .post-content, .entry-content";

	private static final String AROUND = "script, style, nav, header nav, footer, aside, form, noscript, template, svg, "
			+ "iframe, button, [hidden], [aria-hidden=true]";

	private static final int MOST_NODES = 40_000;

	private static final int MOST_DEPTH = 200;

	private static final int SHORTEST = 140;

	private static final int SHORTEST_PARAGRAPH = 40;

	private static final int MOST_PARAGRAPHS = 40;

	private static final int ENOUGH = 250;

	private MainText() {
	}

	static String of(Document page, URI address, String description) {
		page.select(AROUND).remove();
		String marked = Optional.ofNullable(page.selectFirst(MARKED)).map(Element::outerHtml).orElse("");
		String html = Html.clean(marked, address);
		if (html.isEmpty()) {
			String paragraphs = paragraphs(page, address);
			String readable = Html.text(paragraphs).length() >= ENOUGH ? readable(page, address) : "";
			html = readable.isEmpty() ? paragraphs : readable;
		}
		return (Html.text(html).length() >= SHORTEST || description.length() <= Html.text(html).length()) ? html
				: Html.clean(Texts.paragraphs(description), address);
	}

	private static String readable(Document page, URI address) {
		if (isTooLarge(page)) {
			return "";
		}
		@Nullable String content = new Readability4J(address.toString(), page.outerHtml()).parse().getContent();
		return (content != null) ? Html.clean(content, address) : "";
	}

	/** Deep and wide pages take the search for the text more than linear time. */
	private static boolean isTooLarge(Document page) {
		int[] nodes = { 0 };
		return NodeTraversor.filter((_, depth) -> {
			boolean tooLarge = depth > MOST_DEPTH || ++nodes[0] > MOST_NODES;
			return tooLarge ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
		}, page) == NodeFilter.FilterResult.STOP;
	}

	private static String paragraphs(Document page, URI address) {
		Element main = Optional.ofNullable(page.selectFirst("article, main, [role=main]")).orElse(page.body());
		return Html.clean(main.select("p")
			.stream()
			.filter((paragraph) -> paragraph.text().length() >= SHORTEST_PARAGRAPH)
			.limit(MOST_PARAGRAPHS)
			.map(Element::outerHtml)
			.collect(Collectors.joining("\n")), address);
	}

}
