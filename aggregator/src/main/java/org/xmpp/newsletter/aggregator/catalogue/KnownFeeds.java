package org.xmpp.newsletter.aggregator.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;

import org.springframework.core.io.ClassPathResource;

/**
 * What the shipped catalogue knows of projects and their feeds, for looking up.
 */
public final class KnownFeeds {

	private final Map<String, KnownFeed> byAddress = new HashMap<>();

	private final Map<String, KnownFeed> byProject = new HashMap<>();

	private KnownFeeds(Catalogue catalogue) {
		for (Catalogue.ListedProject listed : catalogue.projects()) {
			this.byProject.put(key(listed.name()), new KnownFeed(listed.project(), listed.section()));
			for (Catalogue.ListedFeed feed : Objects.requireNonNullElse(listed.feeds(),
					List.<Catalogue.ListedFeed>of())) {
				String section = (feed.section() != null) ? feed.section() : listed.section();
				this.byAddress.put(feed.address(), new KnownFeed(listed.project(), section));
			}
		}
	}

	/**
	 * Reads the shipped catalogue.
	 * @return what it knows
	 */
	public static KnownFeeds shipped() {
		try {
			return new KnownFeeds(Catalogue.read(new ClassPathResource("aggregator/catalogue.yml").getInputStream()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shipped catalogue cannot be read", ex);
		}
	}

	/**
	 * Finds what is known of a feed, by its address or by the name of its project.
	 * @param address where the feed is published
	 * @param project the project's name
	 * @return what is known, or empty
	 */
	public Optional<KnownFeed> find(URI address, String project) {
		return Optional.ofNullable(this.byAddress.get(address.toString()))
			.or(() -> Optional.ofNullable(this.byProject.get(key(project))));
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * What is known of a feed.
	 *
	 * @param project whose news it carries
	 * @param section where its entries usually stand
	 */
	public record KnownFeed(Project project, @Nullable String section) {
	}

}
