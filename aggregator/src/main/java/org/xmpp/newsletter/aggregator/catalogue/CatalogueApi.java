package org.xmpp.newsletter.aggregator.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.catalogue.CatalogueOffers.Offer;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the catalogue offers, for programs.
 */
@RestController
@RequestMapping("/api/feeds/catalogue")
class CatalogueApi {

	private final CatalogueOffers offers;

	CatalogueApi(CatalogueOffers offers) {
		this.offers = offers;
	}

	/**
	 * Offers that somebody chose, by their keys.
	 */
	record Choice(@Nullable List<String> offers) {

		List<String> keys() {
			Requests.require(this.offers != null, "Say which: 'offers' is a list of keys.");
			return Objects.requireNonNull(this.offers);
		}

	}

	@GetMapping
	@Operation(summary = "Lists what the shipped catalogue offers and the newsroom has not")
	ResponseEntity<List<Offer>> open(Part part, ServerHttpRequest asked) {
		return part.of(this.offers.open(), Offer::key, asked);
	}

	@PostMapping("/add")
	@Operation(summary = "Takes offers of the catalogue")
	Map<String, Integer> add(@RequestBody Choice choice, Person person) {
		return Map.of("added", this.offers.add(choice.keys(), person.name()));
	}

	@PostMapping("/decline")
	@Operation(summary = "Declines offers of the catalogue, for good")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decline(@RequestBody Choice choice, Person person) {
		this.offers.decline(choice.keys(), person.name());
	}

}
