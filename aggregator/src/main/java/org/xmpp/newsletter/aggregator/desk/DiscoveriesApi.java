package org.xmpp.newsletter.aggregator.desk;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looking for feeds, for programs. Nothing is stored.
 */
@RestController
@RequestMapping("/api/feeds/discoveries")
class DiscoveriesApi {

	private final Discoveries discoveries;

	DiscoveriesApi(Discoveries discoveries) {
		this.discoveries = discoveries;
	}

	/**
	 * Where to look.
	 *
	 * @param address as a person would paste it
	 */
	record Request(@Nullable String address) {
	}

	/** It asks other sites, so it is somebody's decision. */
	@PostMapping
	@Operation(summary = "Looks for feeds at an address; nothing is stored")
	DiscoveryView look(@RequestBody Request request, Person person) {
		return this.discoveries.look(request.address());
	}

}
