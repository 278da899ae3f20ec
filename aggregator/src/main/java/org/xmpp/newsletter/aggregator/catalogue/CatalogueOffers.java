package org.xmpp.newsletter.aggregator.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Offers what the shipped catalogue has and this newsroom has not: a newer version of the
 * product may know more feeds. What is or was registered here, also what is retired, and
 * what was declined is not offered.
 */
@Service
class CatalogueOffers {

	private final JdbcClient jdbc;

	private final Registration registration;

	private final InstantSource clock;

	private final Supplier<Catalogue> shipped = SingletonSupplier.of(CatalogueOffers::read);

	CatalogueOffers(JdbcClient jdbc, Registration registration, InstantSource clock) {
		this.jdbc = jdbc;
		this.registration = registration;
		this.clock = clock;
	}

	/**
	 * A feed that could be added.
	 *
	 * @param key what it is chosen by
	 * @param feed the feed
	 */
	record Offer(String key, NewFeed feed) {

		@Nullable String project() {
			return (this.feed.project() != null) ? this.feed.project().name() : null;
		}

	}

	List<Offer> open() {
		return open(this.shipped.get());
	}

	List<Offer> open(Catalogue catalogue) {
		Set<String> known = new HashSet<>(this.jdbc.sql("""
				select address_key from feed union select address_key from former_address
				union select address_key from declined_offer""").query(String.class).list());
		return catalogue.allFeeds()
			.stream()
			.map((feed) -> new Offer(feed.address().key(), feed))
			.filter((offer) -> !known.contains(offer.key()))
			.toList();
	}

	/** Registers what was chosen; what is not offered any more is left alone. */
	@Transactional
	public int add(Collection<String> keys, String by) {
		return add(this.shipped.get(), keys, by);
	}

	int add(Catalogue catalogue, Collection<String> keys, String by) {
		return (int) open(catalogue).stream()
			.filter((offer) -> keys.contains(offer.key()))
			.filter((offer) -> this.registration.registerIfNew(offer.feed(), by).isPresent())
			.count();
	}

	/** Never offers again what was chosen. */
	@Transactional
	public void decline(Collection<String> keys, String by) {
		decline(this.shipped.get(), keys, by);
	}

	void decline(Catalogue catalogue, Collection<String> keys, String by) {
		open(catalogue).stream()
			.map(Offer::key)
			.filter(keys::contains)
			.forEach((key) -> this.jdbc.sql("""
					insert into declined_offer (address_key, declined_at, declined_by) values (:key, :at, :by)
					on conflict do nothing""")
				.param("key", key)
				.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
				.param("by", by)
				.update());
	}

	private static Catalogue read() {
		try {
			return Catalogue.read(new ClassPathResource("aggregator/catalogue.yml").getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shipped catalogue cannot be read", ex);
		}
	}

}
