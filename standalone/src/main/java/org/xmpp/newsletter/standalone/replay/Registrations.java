package org.xmpp.newsletter.standalone.replay;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.xmpp.newsletter.aggregator.catalogue.KnownFeeds;
import org.xmpp.newsletter.aggregator.catalogue.KnownFeeds.KnownFeed;
import org.xmpp.newsletter.standalone.NewsroomClient;
import org.xmpp.newsletter.standalone.command.CommandFailure;

/**
 * Registers kept feeds as a maintainer would have: with what the shipped catalogue knows
 * of the project, where it knows it.
 */
final class Registrations {

	private final NewsroomClient client;

	private final Map<String, URI> servedAt;

	private final KnownFeeds known = KnownFeeds.shipped();

	Registrations(NewsroomClient client, Map<String, URI> servedAt) {
		this.client = client;
		this.servedAt = servedAt;
	}

	void register(KeptFeeds feeds) {
		feeds.feeds().forEach((feed) -> this.client.register(registration(feed)));
	}

	private Map<String, Object> registration(KeptFeed feed) {
		URI address = this.servedAt.get(feed.slug());
		if (address == null) {
			throw new CommandFailure("The server does not serve the kept feed " + feed.slug());
		}
		Optional<KnownFeed> known = this.known.find(feed.address(), feed.project());
		Map<String, Object> registration = new HashMap<>();
		registration.put("address", address);
		registration.put("title", feed.project());
		registration.put("form", feed.form());
		registration.put("project", known.map(KnownFeed::project).orElseGet(feed::toProject));
		registration.put("section", known.map(KnownFeed::section).orElseGet(feed::section));
		return registration;
	}

}
