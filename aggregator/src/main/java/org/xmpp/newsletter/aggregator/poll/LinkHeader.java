package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.read.PollingHints;

/**
 * Reads Link headers, as far as hubs are concerned. What they say counts more than what
 * the feed says.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, 3</a>
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</a>
 */
final class LinkHeader {

	private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<]{0,500})");

	private static final Pattern RELATIONS = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))");

	private LinkHeader() {
	}

	static PollingHints of(List<String> headers, URI base, PollingHints inFeed) {
		@Nullable URI hub = find(headers, base, "hub");
		return (hub != null) ? inFeed.with(hub, find(headers, base, "self")) : inFeed;
	}

	private static @Nullable URI find(List<String> headers, URI base, String relation) {
		return headers.stream()
			.flatMap((header) -> LINK.matcher(header).results())
			.filter((link) -> relations(link.group(2)).contains(relation))
			.flatMap((link) -> absolute(base, link.group(1)).stream())
			.findFirst()
			.orElse(null);
	}

	private static List<String> relations(String parameters) {
		var matcher = RELATIONS.matcher(parameters);
		if (!matcher.find()) {
			return List.of();
		}
		String said = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		return List.of(said.toLowerCase(Locale.ROOT).split("\\s+"));
	}

	private static Optional<URI> absolute(URI base, String target) {
		try {
			return Optional.of(WebAddress.of(base.resolve(target.strip()).toString()).uri());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
