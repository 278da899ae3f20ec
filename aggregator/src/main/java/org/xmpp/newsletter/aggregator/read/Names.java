package org.xmpp.newsletter.aggregator.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jdom2.Element;

/**
 * One name for what many vocabularies say: the local name in small letters for the words
 * of RSS, Atom and CDF, with a known prefix for those of extensions. Lenient: old and
 * misspelt addresses of namespaces count, and where the address is unknown the prefix
 * tells.
 */
final class Names {

	private static final String CORE = "";

	private static final String ATOM = "atom";

	private static final Map<String, String> ADDRESSES = addresses();

	private static final Set<String> PREFIXES = Set.of("dc", "dcterms", "content", "media", "itunes", "googleplay",
			"feedburner", "prism", "atom", "podcast", "xhtml", "rdf", "cc", "slash", "wfw", "thr", "georss", "yt",
			"rss");

	private Names() {
	}

	/**
	 * The name of an element in a feed whose own words are, or are not, those of Atom.
	 */
	static String of(Element element, boolean atomFeed) {
		String local = element.getName().toLowerCase(Locale.ROOT);
		String vocabulary = vocabulary(element);
		boolean own = vocabulary.equals(CORE) || (atomFeed && vocabulary.equals(ATOM));
		return own ? local : vocabulary + ":" + local;
	}

	static boolean isAtom(Element element) {
		return vocabulary(element).equals(ATOM);
	}

	/** Whether the element is one of RSS or Atom themselves and not of an extension. */
	static boolean isCore(Element element) {
		String vocabulary = vocabulary(element);
		return vocabulary.equals(CORE) || vocabulary.equals(ATOM);
	}

	private static String vocabulary(Element element) {
		String address = element.getNamespaceURI();
		if (address.isEmpty()) {
			return CORE;
		}
		String known = ADDRESSES.get(address);
		return (known != null) ? known : lenient(address, element.getNamespacePrefix().toLowerCase(Locale.ROOT));
	}

	private static String lenient(String address, String prefix) {
		String plain = plain(address);
		String known = ADDRESSES.get(plain);
		if (known != null) {
			return known;
		}
		if (plain.startsWith("http://purl.org/atom") || plain.contains("echo") || plain.contains("necho")) {
			return ATOM;
		}
		if (plain.startsWith("http://purl.org/dc/")) {
			return plain.contains("terms") ? "dcterms" : "dc";
		}
		if (plain.startsWith("http://prismstandard.org/namespaces")) {
			return "prism";
		}
		if (PREFIXES.contains(prefix)) {
			return prefix.equals("rss") ? CORE : prefix;
		}
		return prefix.isEmpty() ? CORE : "other-" + prefix;
	}

	private static String plain(String address) {
		String small = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
		return small.replaceAll("[/#]+$", "");
	}

	private static Map<String, String> addresses() {
		String[][] written = { { CORE, "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
				"http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#",
				"http://backend.userland.com/rss", "http://backend.userland.com/rss2",
				"http://backend.userland.com/rss091", "http://backend.userland.com/rss092",
				"http://backend.userland.com/rss093", "http://blogs.law.harvard.edu/tech/rss",
				"http://cyber.law.harvard.edu/rss", "http://purl.org/rss/2.0",
				"http://www.rssboard.org/rss-specification", "http://my.netscape.com/publish/formats/rss-0.91.dtd" },
				{ ATOM, "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://example.com/newformat#",
						"http://example.com/necho", "http://purl.org/echo/", "http://purl.org/pie/",
						"uri/of/echo/namespace#" },
				{ "dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/",
						"http://purl.org/dc/elements" },
				{ "dcterms", "http://purl.org/dc/terms/" }, { "content", "http://purl.org/rss/1.0/modules/content/" },
				{ "media", "http://search.yahoo.com/mrss/", "http://video.search.yahoo.com/mrss",
						"http://tools.search.yahoo.com/mrss", "http://www.rssboard.org/media-rss" },
				{ "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
						"http://example.com/dtds/podcast-1.0.dtd" },
				{ "googleplay", "http://www.google.com/schemas/play-podcasts/1.0" },
				{ "feedburner", "http://rssnamespace.org/feedburner/ext/1.0" },
				{ "xhtml", "http://www.w3.org/1999/xhtml" }, { "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
				{ "podcast", "http://podcastindex.org/namespace/1.0" } };
		Map<String, String> result = new HashMap<>();
		for (String[] vocabulary : written) {
			for (int i = 1; i < vocabulary.length; i++) {
				result.put(vocabulary[i], vocabulary[0]);
				result.put(plain(vocabulary[i]), vocabulary[0]);
			}
		}
		return Map.copyOf(result);
	}

}
