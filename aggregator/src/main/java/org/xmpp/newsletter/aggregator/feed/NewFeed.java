package org.xmpp.newsletter.aggregator.feed;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;

/**
 * What somebody says about a feed to be registered.
 *
 * @param address where it is
 * @param title what to call it, or null for what it calls itself
 * @param form what it shows
 * @param project whose news it carries, or null for many projects
 * @param section where its entries usually stand, an id of the house style, or null
 * @param verified whether somebody has seen that the address is right
 */
public record NewFeed(WebAddress address, @Nullable String title, FeedForm form, @Nullable Project project,
		@Nullable String section, boolean verified) {
}
