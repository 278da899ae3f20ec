package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A web page as far as it is news: what a person would copy from it.
 *
 * @param title its title as plain text without the name of the site, or empty
 * @param html its text, cleaned, or empty
 * @param author who wrote it, or empty
 * @param site what the site calls itself, or empty
 * @param link where it wants to be linked, on its own site
 * @param image the picture it gives itself, or null
 * @param published when it says it was published, or null
 * @param language BCP 47 tag, or null
 */
public record Article(String title, String html, String author, String site, URI link, @Nullable Image image,
		@Nullable Instant published, @Nullable String language) {

	/**
	 * A picture.
	 *
	 * @param address where it is
	 * @param description what it shows, for those who do not see it; or empty
	 */
	public record Image(URI address, String description) {
	}

	/**
	 * A page of which nothing is known.
	 * @param address where it is
	 * @return an article without any content
	 */
	public static Article unread(URI address) {
		return new Article("", "", "", "", address, null, null, null);
	}

	/**
	 * Reads a page.
	 * @param body the document
	 * @param contentType what the host calls it, or null
	 * @param address where it is, for relative links
	 * @return what it says
	 */
	public static Article read(byte[] body, @Nullable String contentType, URI address) {
		return new ArticlePage(body, contentType, address).read();
	}

}
