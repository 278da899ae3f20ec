package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Images that show nothing of the news: counters, emojis, badges, faces, logos, buttons.
 */
final class Ornaments {

	/**
	 * Icons, emojis and small faces are not larger; a picture with something to see is.
	 */
	private static final int SMALL = 64;

	private static final Set<String> HOSTS = Set.of("shields.io", "badgen.net", "badge.fury.io", "travis-ci.org",
			"travis-ci.com", "circleci.com", "codecov.io", "coveralls.io", "codacy.com", "codeclimate.com",
			"sonarcloud.io", "snyk.io", "repology.org", "gravatar.com", "avatars.githubusercontent.com",
			"liberapay.com", "ko-fi.com", "buymeacoffee.com", "opencollective.com", "paypal.com", "paypalobjects.com",
			"statcounter.com", "pixel.wp.com", "stats.wp.com", "feeds.feedburner.com", "hits.seeyoufarm.com");

	/** Weblate, and what forges and blogs have of their own. */
	private static final Pattern PATH = Pattern.compile(
			"/(?:-/)?badges?(?:[/._-]|$)|[/_-]badge\\.|/emojis?/|/twemoji/|/smil(?:ey|ie)s?/|/(?:user_)?avatars?[/._-]"
					+ "|/widgets?/|/favicon|\\.svgz?$|\\.ico$|/(?:pixel|counter|count|spacer|blank|transparent)\\.(?:gif|png)$");

	private static final Pattern NAME = Pattern
		.compile("(?:^|[^a-z])(?:logos?|icons?|favicon|badges?|avatars?|emojis?|buttons?|qr-?codes?"
				+ "|get[ _-]it[ _-]on|available[ _-]on|download[ _-]on|google[ _-]play)(?:[^a-z]|$)");

	private static final Pattern EMOJI = Pattern.compile(":[\\w+-]+:|[^\\p{L}\\p{N}]{1,8}");

	private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?\\s*(?:px)?\\s*");

	private Ornaments() {
	}

	static boolean contain(Element image, URI address) {
		String path = Objects.requireNonNullElse(address.getPath(), "").toLowerCase(Locale.ROOT);
		String words = image.attr("alt").strip();
		return isSmall(image.attr("width")) || isSmall(image.attr("height")) || isOnHost(address)
				|| PATH.matcher(path).find() || NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).find()
				|| NAME.matcher(words.toLowerCase(Locale.ROOT)).find()
				|| (!words.isEmpty() && EMOJI.matcher(words).matches());
	}

	private static boolean isSmall(String size) {
		Matcher number = NUMBER.matcher(size);
		return number.matches() && Integer.parseInt(number.group(1)) <= SMALL;
	}

	private static boolean isOnHost(URI address) {
		String host = "." + address.getHost().toLowerCase(Locale.ROOT);
		return HOSTS.stream().anyMatch((known) -> host.endsWith("." + known));
	}

}
