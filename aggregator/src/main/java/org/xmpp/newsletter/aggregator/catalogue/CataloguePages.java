package org.xmpp.newsletter.aggregator.catalogue;

import java.util.List;
import java.util.Objects;

import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the catalogue offers, for people.
 */
@Controller
@RequestMapping("/feeds/catalogue")
class CataloguePages {

	private final CatalogueOffers offers;

	CataloguePages(CatalogueOffers offers) {
		this.offers = offers;
	}

	@GetMapping
	Rendering all() {
		return Rendering.view("aggregator/pages/catalogue").modelAttribute("offers", this.offers.open()).build();
	}

	@PostMapping("/add")
	ResponseEntity<Void> add(ServerWebExchange exchange, Person person) {
		this.offers.add(chosen(exchange), person.name());
		return Requests.see("/feeds/catalogue");
	}

	@PostMapping("/decline")
	ResponseEntity<Void> decline(ServerWebExchange exchange, Person person) {
		this.offers.decline(chosen(exchange), person.name());
		return Requests.see("/feeds/catalogue");
	}

	/** Not bound to a list: binding would cut an address at its commas. */
	private static List<String> chosen(ServerWebExchange exchange) {
		MultiValueMap<String, String> form = exchange.getFormData().block();
		List<String> chosen = (form != null) ? form.get("offer") : null;
		Requests.require(chosen != null, "Nothing was chosen. Tick what you mean.");
		return Objects.requireNonNull(chosen);
	}

}
