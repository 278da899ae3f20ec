package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads feeds: RSS 0.9x, 1.0, 2.0, Atom and JSON Feed.
 */
@Component
public class FeedReader {

	private static final int LONGEST = 20_000_000;

	private static final int SNIFFED = 1000;

	/**
	 * Reads a feed.
	 * @param body the document
	 * @param contentType what the host calls it, or null
	 * @param base the address it came from, for relative links, or null when nobody knows
	 * @return what it shows, cleaned
	 * @throws UnreadableFeedException when it is no feed
	 */
	public ReadFeed read(byte[] body, @Nullable String contentType, @Nullable URI base) throws UnreadableFeedException {
		if (body.length > LONGEST) {
			throw new UnreadableFeedException("It is larger than 20 MB.");
		}
		String start = start(body);
		if (start.isEmpty()) {
			throw new UnreadableFeedException("The answer is empty.");
		}
		if (start.startsWith("{")) {
			return JsonFeed.read(body, base);
		}
		if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
			throw new UnreadableFeedException("There is a web page at this address, not a feed.");
		}
		return XmlFeed.read(GuardedReader.parse(XmlText.of(body, contentType)), base);
	}

	private static String start(byte[] body) {
		String start = new String(body, 0, Math.min(body.length, SNIFFED), StandardCharsets.UTF_8);
		return start.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
	}

}
