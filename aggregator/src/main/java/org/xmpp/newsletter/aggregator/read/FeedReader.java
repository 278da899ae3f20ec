package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads feeds: RSS 0.9x, 1.0, 1.1, 2.0, Atom, CDF and JSON Feed, whatever the host calls
 * them.
 */
@Component
public class FeedReader {

	private static final int LONGEST = 20_000_000;

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
			throw new UnreadableFeedException("It is larger than 20 MB. Ask for a feed with fewer items.");
		}
		NoFeed.refuseBinary(body);
		String text = Encodings.decode(body, contentType);
		int start = Beginning.skipSpace(text, 0);
		if (start == text.length()) {
			throw new UnreadableFeedException("The answer is empty.");
		}
		if (text.charAt(start) == '{' || text.charAt(start) == '[') {
			return JsonFeed.read(text.substring(start).getBytes(StandardCharsets.UTF_8), base);
		}
		XmlDocument document = XmlDocument.of(text);
		return withNotices(read(document, base), document.notices());
	}

	private static ReadFeed read(XmlDocument document, @Nullable URI base) throws UnreadableFeedException {
		try {
			return XmlFeed.read(document.tree(), base);
		}
		catch (RuntimeException ex) {
			throw new UnreadableFeedException("It looks like a feed, but parts are missing that every feed has"
					+ ((document.flaw() != null) ? ". It is no well-formed XML: " + document.flaw() : "."), ex);
		}
	}

	private static ReadFeed withNotices(ReadFeed feed, List<String> notices) {
		if (notices.isEmpty()) {
			return feed;
		}
		List<ReadProblem> problems = new ArrayList<>(feed.problems());
		notices.forEach((notice) -> problems.add(new ReadProblem("the document", notice)));
		return new ReadFeed(feed.title(), feed.subtitle(), feed.home(), feed.link(), feed.updated(), feed.items(),
				problems);
	}

}
