package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Images that nobody sees and that only tell somebody who is reading.
 */
final class Pixels {

	private static final Pattern TINY = Pattern.compile("\\s*0*[01](?:\\.\\d+)?\\s*(?:px)?\\s*");

	private static final Pattern TINY_STYLE = Pattern
		.compile("(?:^|[;\\s])(?:width|height)\\s*:\\s*0*[01](?:px)?\\s*(?:!important)?\\s*(?:;|$)");

	private static final Set<String> TRACKERS = Set.of("feeds.feedburner.com/~r/", "pixel.wp.com",
			"stats.wordpress.com", "b.scorecardresearch.com", "www.google-analytics.com", "pixel.quantserve.com",
			"doubleclick.net", "facebook.com/tr", "feedsportal.com", "pi.feedsportal.com", "medium.com/_/stat",
			"da.feedsportal.com", "rss.buysellads.com", "stats.wp.com", "list-manage.com/track", "mailchi.mp/track",
			"sendgrid.net/wf/open", "pixel.mathtag.com", "matomo.php", "piwik.php", "ad.doubleclick.net",
			"counter.yadro.ru", "mc.yandex.ru");

	private Pixels() {
	}

	static boolean isOne(Element image) {
		return TINY.matcher(image.attr("width")).matches() && image.hasAttr("width")
				|| TINY.matcher(image.attr("height")).matches() && image.hasAttr("height")
				|| image.hasAttr("style") && TINY_STYLE.matcher(image.attr("style").toLowerCase(Locale.ROOT)).find()
				|| TRACKERS.stream().anyMatch(image.attr("src")::contains);
	}

}
