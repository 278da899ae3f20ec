package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * @param month the month in whose issue it is offered, or null when it is recorded only
 * @param fate what became of it so far
 */
public record Item(UUID id, int revision, Source source, @Nullable Project project, ItemContent content, Instant seen,
		@Nullable YearMonth month, Fate fate) {

	private static final Pattern BARE_TAG = Pattern.compile("/-/tags/|/tags/|/rev/");

	/** Such as a name and the number of a build; a version has dots. */
	private static final Pattern COUNTED = Pattern.compile("(.*[^\\d.,])\\d{1,6}");

	/**
	 * When it happened: as published, but never after it was seen.
	 * @return an instant
	 */
	public Instant happened() {
		Instant published = this.content.published();
		return (published == null || published.isAfter(this.seen)) ? this.seen : published;
	}

	/**
	 * The month in which it happened, whatever issue it is offered for.
	 * @return the month in UTC
	 */
	public YearMonth happenedIn() {
		return YearMonth.from(happened().atOffset(ZoneOffset.UTC));
	}

	/**
	 * The same item as it was when it was new, even if it is only recorded here.
	 * @return the item with a month
	 */
	public Item whenever() {
		return (this.month != null) ? this : new Item(this.id, this.revision, this.source, this.project, this.content,
				this.seen, happenedIn(), this.fate);
	}

	/**
	 * Whether an editor has decided on an entry with it, so that it stays there.
	 * @return true when it is no longer open
	 */
	public boolean decided() {
		return this.fate.isDecided();
	}

	/**
	 * The same item where a person wants it, so that no rule moves or folds it.
	 * @return the item as a decided one
	 */
	public Item held() {
		return new Item(this.id, this.revision, this.source, this.project, this.content, this.seen, this.month,
				new Fate.Held());
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
	 * Whether its page is but a tag of a repository, without notes of its own.
	 * @return true for the tag pages of forges
	 */
	boolean isBareTag() {
		return BARE_TAG.matcher(this.content.link().toString()).find();
	}

	/**
	 * What a build has in common with those before and after it.
	 * @return the title without the number it ends with, or empty where it ends otherwise
	 */
	String series() {
		Matcher counted = COUNTED.matcher(this.content.title().strip());
		return counted.matches() ? counted.group(1) : "";
	}

	/**
	 * What compares its address.
	 * @return the normalised link
	 */
	public String linkKey() {
		return NewsLink.key(this.content.link());
	}

}
