package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.section.PageKind;

/**
 * Tells the pages that are news from those that an entry merely names: home pages,
 * READMEs, lists of changes or of posts, channels, standards.
 */
public final class NewsLinks {

	private static final Pattern GENERIC = Pattern.compile("(?i)/compare/|//(?:www\\.)?xmpp\\.org/(?!20\\d\\d/|blog/.)|"
			+ "//[^/]*(?:wikipedia|openstreetmap|opencollective|liberapay|ietf|w3)\\.(?:org|com)/|"
			+ "youtube\\.com/(?:c/|channel/|user/|@|playlist)|/(?:c|a)/[^/]+/videos|/(?:tree|blob|wiki|wikis|issues|pulls)/?$|"
			+ "//(?:play\\.google\\.com|apps\\.apple\\.com|f-droid\\.org|addons\\.mozilla\\.org|flathub\\.org)/|"
			+ "/(?:raw|blob|tree|src/branch)/|/authors?/|/community/[^/]+/[^/]+/?$|readme");

	/** What a list of pages is called. */
	private static final Set<String> LISTS = Set.of("blog", "blogs", "news", "post", "posts", "article", "articles",
			"release", "releases", "tags", "refs", "download", "downloads", "changelog", "changes", "videos", "video",
			"feed", "rss", "about", "docs", "doc", "documentation", "projects", "plugins", "events", "en", "de", "fr",
			"es", "it", "tag", "category", "categories", "archive", "community", "commits", "latest");

	private NewsLinks() {
	}

	/**
	 * Looks at an address.
	 * @param link the address
	 * @return true when the page behind it tells one thing, once
	 */
	public static boolean carriesNews(URI link) {
		String address = link.toString();
		if (link.getHost() == null || GENERIC.matcher(address).find()) {
			return false;
		}
		List<String> path = Arrays.stream(String.valueOf(link.getRawPath()).toLowerCase(Locale.ROOT).split("/"))
			.filter((segment) -> !segment.isEmpty())
			.toList();
		return switch (PageKind.of(link)) {
			case HOME, CHANGELOG, WIKI -> link.getRawQuery() != null && isPost(link.getRawQuery());
			case REPOSITORY -> path.size() > 2 && !LISTS.contains(path.getLast());
			case RELEASE, VIDEO, FORUM, MAIL, POST, OTHER -> !path.isEmpty() && !LISTS.contains(path.getLast());
		};
	}

	/** As a publishing platform names its posts. */
	private static boolean isPost(String query) {
		return query.startsWith("post/") || query.matches("node/[^/]+/[^/]+/.+") || query.matches("p=\\d+");
	}

}
