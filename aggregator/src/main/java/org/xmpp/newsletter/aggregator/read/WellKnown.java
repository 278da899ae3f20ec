package org.xmpp.newsletter.aggregator.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Namespaces that feeds use, with the prefixes that everybody gives them.
 */
final class WellKnown {

	private static final Map<String, String> PREFIXES = Map.ofEntries(
			Map.entry("dc", "http://purl.org/dc/elements/1.1/"), Map.entry("dcterms", "http://purl.org/dc/terms/"),
			Map.entry("dcmitype", "http://purl.org/dc/dcmitype/"),
			Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
			Map.entry("atom", "http://www.w3.org/2005/Atom"), Map.entry("atom10", "http://www.w3.org/2005/Atom"),
			Map.entry("a10", "http://www.w3.org/2005/Atom"), Map.entry("atom03", "http://purl.org/atom/ns#"),
			Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
			Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), Map.entry("rss", "http://purl.org/rss/1.0/"),
			Map.entry("media", "http://search.yahoo.com/mrss/"),
			Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
			Map.entry("podcast", "https://podcastindex.org/namespace/1.0"),
			Map.entry("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
			Map.entry("georss", "http://www.georss.org/georss"), Map.entry("gml", "http://www.opengis.net/gml"),
			Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"), Map.entry("icbm", "http://postneo.com/icbm/"),
			Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
			Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
			Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
			Map.entry("syn", "http://purl.org/rss/1.0/modules/syndication/"),
			Map.entry("taxo", "http://purl.org/rss/1.0/modules/taxonomy/"),
			Map.entry("ag", "http://purl.org/rss/1.0/modules/aggregation/"),
			Map.entry("annotate", "http://purl.org/rss/1.0/modules/annotate/"),
			Map.entry("audio", "http://media.tangent.org/rss/1.0/"),
			Map.entry("co", "http://purl.org/rss/1.0/modules/company/"),
			Map.entry("company", "http://purl.org/rss/1.0/modules/company"),
			Map.entry("ev", "http://purl.org/rss/1.0/modules/event/"),
			Map.entry("image", "http://purl.org/rss/1.0/modules/image/"),
			Map.entry("l", "http://purl.org/rss/1.0/modules/link/"),
			Map.entry("ref", "http://purl.org/rss/1.0/modules/reference/"),
			Map.entry("reqv", "http://purl.org/rss/1.0/modules/richequiv/"),
			Map.entry("search", "http://purl.org/rss/1.0/modules/search/"),
			Map.entry("ss", "http://purl.org/rss/1.0/modules/servicestatus/"),
			Map.entry("ti", "http://purl.org/rss/1.0/modules/textinput/"),
			Map.entry("cp", "http://my.theinfo.org/changed/1.0/rss/"),
			Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
			Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
			Map.entry("fh", "http://purl.org/syndication/history/1.0"), Map.entry("app", "http://www.w3.org/2007/app"),
			Map.entry("opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
			Map.entry("cc", "http://web.resource.org/cc/"),
			Map.entry("creativecommons", "http://backend.userland.com/creativeCommonsRssModule"),
			Map.entry("admin", "http://webns.net/mvcb/"), Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
			Map.entry("vcard", "http://www.w3.org/2001/vcard-rdf/3.0#"),
			Map.entry("xhtml", "http://www.w3.org/1999/xhtml"), Map.entry("svg", "http://www.w3.org/2000/svg"),
			Map.entry("math", "http://www.w3.org/1998/Math/MathML"), Map.entry("xlink", "http://www.w3.org/1999/xlink"),
			Map.entry("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
			Map.entry("pingback", "http://madskills.com/public/xml/rss/module/pingback/"),
			Map.entry("blogchannel", "http://backend.userland.com/blogChannelModule"),
			Map.entry("email", "http://purl.org/rss/1.0/modules/email/"),
			Map.entry("g", "http://base.google.com/ns/1.0"), Map.entry("gd", "http://schemas.google.com/g/2005"),
			Map.entry("yt", "http://www.youtube.com/xml/schemas/2015"),
			Map.entry("psc", "http://podlove.org/simple-chapters"),
			Map.entry("prism", "http://prismstandard.org/namespaces/1.2/basic/"),
			Map.entry("activity", "http://activitystrea.ms/spec/1.0/"),
			Map.entry("poco", "http://portablecontacts.net/spec/1.0"));

	/** Other spellings of the same, and of the formats themselves. */
	private static final Map<String, String> ALIASES = Map.ofEntries(
			Map.entry("http://example.com/newformat#", "http://purl.org/atom/ns#"),
			Map.entry("http://example.com/necho", "http://purl.org/atom/ns#"),
			Map.entry("http://purl.org/echo/", "http://purl.org/atom/ns#"),
			Map.entry("uri/of/echo/namespace#", "http://purl.org/atom/ns#"),
			Map.entry("http://purl.org/pie/", "http://purl.org/atom/ns#"),
			Map.entry("http://purl.org/rss/1.0/modules/rss091#", "http://purl.org/rss/1.0/modules/rss091#"),
			Map.entry("http://purl.org/net/rss1.1#", "http://purl.org/net/rss1.1#"),
			Map.entry("http://channel.netscape.com/rdf/simple/0.9/", "http://my.netscape.com/rdf/simple/0.9/"),
			Map.entry("http://my.netscape.com/rdf/simple/0.9/", "http://my.netscape.com/rdf/simple/0.9/"),
			Map.entry("http://search.yahoo.com/rss/", "http://search.yahoo.com/mrss/"),
			Map.entry("http://video.search.yahoo.com/mrss", "http://search.yahoo.com/mrss/"),
			Map.entry("http://tools.search.yahoo.com/mrss/", "http://search.yahoo.com/mrss/"),
			Map.entry("http://example.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
			Map.entry("http://purl.org/dc/elements/1.0/", "http://purl.org/dc/elements/1.1/"),
			Map.entry("http://backend.userland.com/rss", ""), Map.entry("http://backend.userland.com/rss2", ""),
			Map.entry("http://backend.userland.com/rss091", ""), Map.entry("http://backend.userland.com/rss092", ""),
			Map.entry("http://backend.userland.com/rss093", ""), Map.entry("http://backend.userland.com/rss094", ""),
			Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
			Map.entry("http://blogs.law.harvard.edu/tech/rss", ""), Map.entry("http://cyber.law.harvard.edu/rss", ""),
			Map.entry("http://www.rssboard.org/rss-specification", ""),
			Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""));

	private static final Map<String, String> BY_SPELLING = bySpelling();

	private static final Set<String> ALL = new HashSet<>(BY_SPELLING.values());

	private WellKnown() {
	}

	private static Map<String, String> bySpelling() {
		Map<String, String> result = new HashMap<>();
		PREFIXES.values().forEach((uri) -> result.put(spelling(uri), uri));
		ALIASES.forEach((alias, uri) -> result.put(spelling(alias), uri));
		return result;
	}

	/** What is left of an address when case, scheme, www and the end do not count. */
	private static String spelling(String uri) {
		return uri.toLowerCase(Locale.ROOT).strip().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/#]+$", "");
	}

	static boolean contains(String uri) {
		return ALL.contains(uri);
	}

	/** The right spelling, empty for plain RSS, or null when it is not known. */
	static @Nullable String canonical(String uri) {
		return (uri.length() < 200) ? BY_SPELLING.get(spelling(uri)) : null;
	}

	/** What everybody means with a prefix, or null. */
	static @Nullable String forPrefix(String prefix) {
		return PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
	}

}
