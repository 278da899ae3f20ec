package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * An item as it would be read.
 *
 * @param title its title
 * @param link its page
 * @param published when it says it was published, or null
 * @param words its first words
 */
public record NewestItem(String title, URI link, @Nullable Instant published, String words) {

	private static final int WORDS = 200;

	static NewestItem of(ReadItem item) {
		String text = Html.text(item.content().html());
		boolean splits = text.length() > WORDS && Character.isHighSurrogate(text.charAt(WORDS - 1));
		return new NewestItem(item.content().title(), item.content().link(), item.content().published(),
				(text.length() > WORDS) ? text.substring(0, splits ? WORDS - 1 : WORDS) + "…" : text);
	}

}
