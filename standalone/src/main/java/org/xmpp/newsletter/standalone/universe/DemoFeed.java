package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;

/**
 * A feed of the demo.
 *
 * @param slug its short name
 * @param format the platform it imitates
 * @param title what it calls itself
 * @param home the page it belongs to
 * @param path the last part of its address
 * @param form what it shows
 * @param project whose news it is, or null when it carries many projects
 * @param section where its entries usually stand, an id of the house style
 * @param items everything it will ever show
 */
public record DemoFeed(String slug, DemoFormat format, String title, URI home, String path, FeedForm form,
		@Nullable Project project, @Nullable String section, List<DemoItem> items) {

	/** Copies the items. */
	public DemoFeed {
		items = List.copyOf(items);
	}

	List<DemoItem> visible(Instant now) {
		return this.items.stream()
			.filter((item) -> item.visible(now))
			.sorted(Comparator.comparing(DemoItem::published).reversed())
			.toList();
	}

	Instant lastChange(Instant now) {
		return visible(now).stream()
			.map((item) -> item.lastChange(now))
			.max(Comparator.naturalOrder())
			.orElse(Instant.EPOCH);
	}

}
