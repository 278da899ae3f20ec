package org.xmpp.newsletter.aggregator.catalogue;

import java.util.Optional;

import org.xmpp.newsletter.aggregator.desk.DeskNotice;

import org.springframework.stereotype.Component;

/**
 * Tells maintainers of feeds that a newer catalogue knows.
 */
@Component
class CatalogueNotice implements DeskNotice {

	private final CatalogueOffers offers;

	private final CatalogueProperties properties;

	CatalogueNotice(CatalogueOffers offers, CatalogueProperties properties) {
		this.offers = offers;
		this.properties = properties;
	}

	/** Who starts without the catalogue does not want to be reminded of it. */
	@Override
	public Optional<Waiting> waiting() {
		int count = this.properties.atFirstStart() ? this.offers.open().size() : 0;
		return (count == 0) ? Optional.empty()
				: Optional.of(new Waiting("%d new in the catalogue, to be added".formatted(count), "/feeds/catalogue"));
	}

}
