package org.xmpp.newsletter.aggregator.feed;

import java.util.Locale;

import org.xmpp.newsletter.contracts.FeedForm;

/**
 * Guesses what a feed shows.
 */
public final class Forms {

	private Forms() {
	}

	/**
	 * Guesses by the address: forges show releases and tags under telling ones.
	 * @param address where the feed is
	 * @return its form
	 */
	public static FeedForm guess(WebAddress address) {
		String path = address.key().toLowerCase(Locale.ROOT);
		if (path.contains("/releases") || path.contains("/tags") || path.contains("/-/tags")) {
			return FeedForm.RELEASES;
		}
		return (path.contains("/videos") || path.contains("podcast")) ? FeedForm.MEDIA : FeedForm.POSTS;
	}

}
