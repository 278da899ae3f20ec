package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;

/**
 * A feed at one instant, as bytes.
 */
final class FeedDocument {

	private FeedDocument() {
	}

	static byte[] of(DemoFeed feed, URI address, Instant now) {
		return switch (feed.format()) {
			case WORDPRESS, HUGO, FORGEJO, DISCOURSE, SOURCEHUT -> new RssDocument(feed, address, now).bytes();
			case RDF -> new RdfDocument(feed, address, now).bytes();
			case ATOM_BLOG, GITHUB, GITLAB, VIDEOS -> new AtomDocument(feed, address, now).bytes();
			case JSON_FEED -> new JsonFeedDocument(feed, address, now).bytes();
		};
	}

}
