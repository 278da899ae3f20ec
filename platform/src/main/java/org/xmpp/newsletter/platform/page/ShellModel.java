package org.xmpp.newsletter.platform.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final boolean open;

	ShellModel(PersonResolver persons, PeopleProperties people) {
		this.persons = persons;
		this.open = people.isOpen();
	}

	@ModelAttribute("desks")
	List<Link> desks(ServerWebExchange exchange) {
		Optional<Desk> here = Desk.owning(here(exchange));
		return Arrays.stream(Desk.values())
			.map((desk) -> new Link(desk.label(), desk.path(), here.filter(desk::equals).isPresent()))
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
		return has(exchange, Role.ADMINISTRATOR);
	}

	/** Whether the way to the operations is shown; without accounts everybody goes it. */
	@ModelAttribute("operator")
	boolean operator(ServerWebExchange exchange) {
		return this.open || has(exchange, Role.OPERATOR);
	}

	private static boolean has(ServerWebExchange exchange, Role role) {
		SignedIn who = exchange.getAttribute(SignedIn.ATTRIBUTE);
		return who != null && who.has(role);
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
		return Map.of("desks", desks(exchange), "person", person(exchange), "open", open(), "administrator",
				administrator(exchange), "operator", operator(exchange), "here", here(exchange), "moments", moments());
	}

	/**
	 * A desk in the navigation.
	 */
	record Link(String label, String path, boolean current) {
	}

}
