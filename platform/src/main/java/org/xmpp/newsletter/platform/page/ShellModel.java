package org.xmpp.newsletter.platform.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.platform.ServiceProperties;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignedIn;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the shell shows on every page.
 */
@ControllerAdvice
class ShellModel {

	private final PersonResolver persons;

	private final ServiceProperties service;

	private final boolean open;

	ShellModel(PersonResolver persons, ServiceProperties service, PeopleProperties people) {
		this.persons = persons;
		this.service = service;
		this.open = people.isOpen();
	}

	@ModelAttribute("desks")
	List<Link> desks() {
		return Arrays.stream(Desk.values())
			.map((desk) -> new Link(desk.label(), desk.path(), desk.service().equals(this.service.name())))
			.toList();
	}

	/** Never null: one null result makes WebFlux drop all attributes of the model. */
	@ModelAttribute("person")
	String person(ServerWebExchange exchange) {
		return this.persons.find(exchange).map(Person::name).orElse("");
	}

	/** Whether people get in without accounts. */
	@ModelAttribute("open")
	boolean open() {
		return this.open;
	}

	@ModelAttribute("administrator")
	boolean administrator(ServerWebExchange exchange) {
		SignedIn who = exchange.getAttribute(SignedIn.ATTRIBUTE);
		return who != null && who.has(Role.ADMINISTRATOR);
	}

	@ModelAttribute("here")
	String here(ServerWebExchange exchange) {
		return exchange.getRequest().getPath().value();
	}

	@ModelAttribute("moments")
	Moments moments() {
		return new Moments();
	}

	Map<String, Object> attributes(ServerWebExchange exchange) {
		return Map.of("desks", desks(), "person", person(exchange), "open", open(), "administrator",
				administrator(exchange), "here", here(exchange), "moments", moments());
	}

	/**
	 * A desk in the navigation.
	 */
	record Link(String label, String path, boolean current) {
	}

}
