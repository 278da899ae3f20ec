package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/**
 * What a page tells about feeds.
 */
public final class PageForms {

	private static final int MOST_OF_A_TIER = 5;

	private static final List<String> TYPES = List.of("application/atom+xml", "application/rss+xml",
			"application/feed+json", "application/rdf+xml", "application/json", "text/xml", "application/xml");

	private static final Pattern LOOKS_LIKE_A_FEED = Pattern
		.compile("(?i).*(?:\\.(?:rss|atom|rdf)|[/_-](?:rss|atom|feed)s?(?:\\.(?:xml|json|php))?/?"
				+ "|/index\\.xml|/(?:feed|rss|atom)\\b[^/]*\\.xml|[?&](?:feed|format|type)=(?:rss|atom)\\w*)");

	private static final Pattern SAYS_FEED = Pattern
		.compile("(?i)\\b(?:rss|atom|json|news)?[ -]?feed\\b|^\\s*(?:rss|atom)\\b.*");

	private static final List<String> USUAL = List.of("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml",
			"/rss", "/feed.json", "/blog/feed.xml", "/news.rss");

	private PageForms() {
	}

	/**
	 * Guesses where the feeds are that a page tells of.
	 * @param body the page
	 * @param address where it is
	 * @return guesses in the order to try them, each address once
	 */
	public static List<Guess> of(byte[] body, URI address) {
		Page page = Page.read(body, address);
		Map<URI, Guess> guesses = new LinkedHashMap<>();
		Stream
			.of(Stream.of(Software.values()).flatMap((software) -> software.guesses(page).stream()), declared(page),
					linked(page), usual(address).stream())
			.flatMap((some) -> some)
			.filter((guess) -> !guess.address().equals(address))
			.sorted(Comparator.comparing(Guess::tier))
			.forEach((guess) -> guesses.putIfAbsent(guess.address(), guess));
		return List.copyOf(guesses.values());
	}

	/**
	 * Guesses where a site has its feeds of which nothing is known.
	 * @param address any address of the site
	 * @return usual places, those near the address first
	 */
	public static List<Guess> usual(URI address) {
		Where where = Where.of(address);
		List<Guess> guesses = new ArrayList<>();
		if (where.depth() > 0 && !where.segment(where.depth() - 1).contains(".")) {
			String section = where.first(where.depth());
			guesses.add(usual(where, section + "/feed"));
			guesses.add(usual(where, section + "/index.xml"));
		}
		USUAL.forEach((path) -> guesses.add(usual(where, path)));
		return guesses;
	}

	private static Guess usual(Where where, String path) {
		return new Guess(where.at(path), Tier.USUAL, "many sites have a feed at " + path);
	}

	private static Stream<Guess> declared(Page page) {
		return page.document()
			.select("link[href]")
			.stream()
			.filter(PageForms::declaresAFeed)
			.sorted(Comparator.comparing(PageForms::isOfComments))
			.flatMap((link) -> guess(link, Tier.DECLARED, "the page declares it" + title(link)))
			.limit(MOST_OF_A_TIER);
	}

	private static boolean declaresAFeed(Element link) {
		List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
		String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
		boolean wanted = relations.contains("alternate") && TYPES.contains(type)
				|| relations.contains("feed") && (type.isEmpty() || TYPES.contains(type));
		return wanted && !link.attr("href").contains("/wp-json/") && !link.attr("href").contains("oembed");
	}

	private static boolean isOfComments(Element link) {
		return (link.attr("title") + link.attr("href")).toLowerCase(Locale.ROOT).contains("comment");
	}

	private static String title(Element link) {
		String title = link.attr("title").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return title.isEmpty() ? "" : " as '" + title.substring(0, Math.min(80, title.length())) + "'";
	}

	private static Stream<Guess> linked(Page page) {
		String host = page.where().host();
		return page.document()
			.select("a[href]")
			.stream()
			.filter((link) -> LOOKS_LIKE_A_FEED.matcher(link.attr("href").replaceFirst("#.*", "")).matches()
					|| SAYS_FEED.matcher(link.text()).find() && link.text().length() < 40)
			.sorted(Comparator.comparing(PageForms::isOfComments))
			.flatMap((link) -> guess(link, Tier.LINKED, "the page links to it"))
			.filter((guess) -> related(Where.of(guess.address()).host(), host))
			.limit(MOST_OF_A_TIER);
	}

	/** Links to readers and to other people's feeds lead away. */
	private static boolean related(String one, String other) {
		return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one)
				|| one.equals("feeds.feedburner.com");
	}

	private static Stream<Guess> guess(Element link, Tier tier, String why) {
		URI target = Where.parse(link.absUrl("href").strip().replace(" ", "%20").replaceFirst("#.*", ""));
		return (target != null && target.getHost() != null && target.getScheme().matches("(?i)https?"))
				? Stream.of(new Guess(target, tier, why)) : Stream.empty();
	}

}
