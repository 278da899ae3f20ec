package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.platform.api.Versions;

/**
 * What people decided about a feed.
 */
record SettingsView(UUID id, int version, URI address, String title, FeedForm form, @Nullable String project,
		@Nullable String section, boolean verified, @Nullable String contact, boolean preReleases, String rules,
		Feed.@Nullable Pause pause) {

	static SettingsView of(Feed feed) {
		@Nullable Project project = feed.source().project();
		Feed.Settings settings = feed.settings();
		return new SettingsView(feed.id(), settings.version(), feed.source().address(), feed.source().title(),
				feed.source().form(), (project != null) ? project.name() : null, feed.source().section(),
				feed.verified(), settings.contact(), settings.preReleases(), settings.rules(), settings.pause());
	}

	String etag() {
		return Versions.tag(this.version);
	}

}
