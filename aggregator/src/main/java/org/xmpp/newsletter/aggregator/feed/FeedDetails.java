package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.FeedForm;

/**
 * What people can change about a registered feed.
 *
 * @param address where it is
 * @param title what to call it
 * @param form what it shows
 * @param project whose news it carries, or null for many projects
 * @param section where its entries usually stand, or null
 * @param verified whether somebody has seen that the address is right
 * @param contact whom to tell when it breaks, or null
 * @param preReleases whether releases for testers are wanted
 * @param rules which of its items are news, one rule a line
 */
public record FeedDetails(URI address, String title, FeedForm form, @Nullable StoredProject project,
		@Nullable String section, boolean verified, @Nullable String contact, boolean preReleases, String rules) {

	/**
	 * The same with other rules.
	 * @param changed one rule a line
	 * @return the details
	 */
	public FeedDetails withRules(String changed) {
		return new FeedDetails(this.address, this.title, this.form, this.project, this.section, this.verified,
				this.contact, this.preReleases, changed);
	}

}
