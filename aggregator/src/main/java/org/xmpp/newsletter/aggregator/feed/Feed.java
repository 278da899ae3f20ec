package org.xmpp.newsletter.aggregator.feed;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.contracts.Source;

/**
 * An address that is polled for news.
 *
 * @param id its identity
 * @param source what is registered about it
 * @param projectId its project's identity, or null
 * @param verified whether somebody has seen that the address is right
 * @param state whether it is polled, and whether that goes well
 * @param health how polling went so far
 * @param plan when it is polled next
 * @param settings what people decided about it
 */
public record Feed(UUID id, Source source, @Nullable UUID projectId, boolean verified, FeedState state, Health health,
		Plan plan, Settings settings) {

	/**
	 * How polling went so far.
	 *
	 * @param validators what the host gave with the last answer that was stored
	 * @param registeredAt when the feed was registered
	 * @param contactedAt when it was first read, or null
	 * @param readAt when it was last read well, or null
	 * @param failures how often in a row it was not
	 * @param polledAt when it was last polled, or null
	 * @param lastResult how that went, in words
	 */
	public record Health(Validators validators, Instant registeredAt, @Nullable Instant contactedAt,
			@Nullable Instant readAt, int failures, @Nullable Instant polledAt, @Nullable String lastResult) {
	}

	/**
	 * When a feed is polled next.
	 *
	 * @param at not before then
	 * @param why the reason, in words
	 * @param notBefore until when the host asked not to be asked at all, or null
	 */
	public record Plan(Instant at, String why, @Nullable Instant notBefore) {
	}

	/**
	 * What people decided about a feed.
	 *
	 * @param contact whom to tell when it breaks, {@code mailto:} or {@code xmpp:}, or
	 * null
	 * @param preReleases whether releases for testers are wanted
	 * @param rules which of its items are news, one rule a line
	 * @param pause since when it is not polled, or null
	 * @param version counts what people change about it
	 */
	public record Settings(@Nullable String contact, boolean preReleases, String rules, @Nullable Pause pause,
			int version) {
	}

	/**
	 * A time in which a feed is not polled.
	 *
	 * @param since its beginning
	 * @param by who decided it
	 */
	public record Pause(Instant since, String by) {
	}

}
