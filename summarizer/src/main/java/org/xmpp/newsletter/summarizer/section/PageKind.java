package org.xmpp.newsletter.summarizer.section;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an address alone tells of the page behind it.
 */
public enum PageKind {

	/** A tag or a release page of a forge, or a package in a store. */
	RELEASE("(?i)/(?:releases?/(?:tag|view)/|-/(?:releases|tags)/|refs/[^/]+/?$|releases/[^/]*\\d|tag/v?\\d)|"
			+ "sourceforge\\.net/projects/[^/]+/files|/(?:hgweb|hg)/.*/rev/"),

	/** A recording, or the page of a talk in the schedule of a conference. */
	VIDEO("(?i)youtube\\.com/|youtu\\.be/|vimeo\\.com/|/watch(?:/|\\?v=)|//[^/]+/w/[a-z0-9]{8,}|media\\.ccc\\.de/|"
			+ "//(?:peertube|video|tube|audio)[.-]|/(?:c|a)/[^/]+/videos|/schedule/event/|/hub/[^/]+/event/|podcast|"
			+ "//archive\\.org/(?:details|download)/|\\.(?:webm|mp4|mp3|ogg|ogv|opus)$"),

	/** A wiki. */
	WIKI("(?i)//wiki\\.|/wiki/"),

	/** A topic of a forum. */
	FORUM("(?i)//discourse\\.|//(?:forum|community)\\.|/t/[^/]+/\\d+"),

	/** A message of a mailing list. */
	MAIL("(?i)//mail\\.|/pipermail/|/archives/list/|/hyperkitty/"),

	/** A list of changes. */
	CHANGELOG("(?i)change-?log|/CHANGES|/NEWS(?:$|\\.)"),

	/** A place on a forge. */
	REPOSITORY("(?i)//(?:[^/]*\\.)?(?:github\\.com|codeberg\\.org|gitlab\\.com|sr\\.ht|salsa\\.debian\\.org|"
			+ "dev\\.gajim\\.org|invent\\.kde\\.org|bitbucket\\.org|git\\.[^/]+|hg\\.[^/]+)/"),

	/** The top of a site. */
	HOME("(?i)^https?://[^/]+/?(?:\\?.*)?$"),

	/** A page with a date or a telling name, as blogs have them. */
	POST("(?i)/(?:blog|posts?|news|articles?|b|updates?|journal)/|/20\\d\\d/|/[^/]*(?:[a-z0-9]+-){3,}|[?]blog|/node/"),

	/** Any other page. */
	OTHER("");

	private final Predicate<String> matches;

	PageKind(String regex) {
		this.matches = Pattern.compile(regex).asPredicate();
	}

	/**
	 * Looks at an address.
	 * @param link the address
	 * @return the first kind that it looks like
	 */
	public static PageKind of(URI link) {
		return Arrays.stream(values()).filter((kind) -> kind.matches.test(link.toString())).findFirst().orElse(OTHER);
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
