package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;

/**
 * One thing a feed published, as it is now.
 *
 * @param id its identity
 * @param revision the highest revision heard of
 * @param source where it was found
 * @param project whose news it is: the feed's project, or the one a forum post announces
 * @param content what it says
 * @param seen when it was first seen
 * @param month the month it belongs to, or null when it is recorded only
 * @param decided whether an editor has decided on an entry with it, so that it stays
 * there
 */
public record Item(UUID id, int revision, Source source, @Nullable Project project, ItemContent content, Instant seen,
		@Nullable YearMonth month, boolean decided) {

	/**
	 * When it happened: as published, but never after it was seen.
	 * @return an instant
	 */
	public Instant happened() {
		Instant published = this.content.published();
		return (published == null || published.isAfter(this.seen)) ? this.seen : published;
	}

	/**
	 * Whether it stands where its project is at home.
	 * @return true when both are on one host
	 */
	boolean isAtHome() {
		String host = this.content.link().getHost();
		URI home = (this.project != null) ? this.project.home() : null;
		return host != null && home != null && host.equalsIgnoreCase(home.getHost());
	}

	/**
	 * What compares its address.
	 * @return the normalised link
	 */
	public String linkKey() {
		return NewsLink.key(this.content.link());
	}

}
