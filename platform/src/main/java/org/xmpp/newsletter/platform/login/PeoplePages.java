package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Audit;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.WayIn;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where administrators let people in and keep them out, and read what was done.
 */
@Controller
@WithAccounts
@RequestMapping("/people")
class PeoplePages {

	private static final int LINES = 100;

	private static final Invitation NOTHING = new Invitation("", "", List.of());

	private final People people;

	private final Reception reception;

	private final Audit audit;

	private final PeopleProperties properties;

	PeoplePages(People people, Reception reception, Audit audit, PeopleProperties properties) {
		this.people = people;
		this.reception = reception;
		this.audit = audit;
		this.properties = properties;
	}

	@GetMapping
	Rendering all() {
		return page(NOTHING, "", HttpStatus.OK);
	}

	@PostMapping
	Rendering invite(Invitation form, ServerWebExchange exchange) {
		try {
			return link(this.reception.invite(form.typedLogin(), form.typedName(), form.chosen(), Actors.of(exchange)),
					exchange);
		}
		catch (Problem ex) {
			return page(form, ex.getMessage(), ex.getStatusCode());
		}
	}

	@PostMapping("/{id}/link")
	Rendering link(@PathVariable UUID id, ServerWebExchange exchange) {
		return link(this.reception.link(id, Actors.of(exchange)), exchange);
	}

	@PostMapping("/{id}/roles")
	ResponseEntity<Void> roles(@PathVariable UUID id, Invitation form, ServerWebExchange exchange) {
		this.reception.setRoles(id, form.chosen(), Actors.of(exchange));
		return back();
	}

	@PostMapping("/{id}/disable")
	ResponseEntity<Void> disable(@PathVariable UUID id, ServerWebExchange exchange) {
		this.reception.disable(id, Actors.of(exchange));
		return back();
	}

	@PostMapping("/{id}/enable")
	ResponseEntity<Void> enable(@PathVariable UUID id, ServerWebExchange exchange) {
		this.reception.enable(id, Actors.of(exchange));
		return back();
	}

	@PostMapping("/{id}/sessions/end")
	ResponseEntity<Void> endSessions(@PathVariable UUID id, ServerWebExchange exchange) {
		Account account = this.people.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account " + id + "."));
		this.reception.endSessions(account, null, null, Actors.of(exchange));
		return back();
	}

	@GetMapping("/audit")
	Rendering audit(@RequestParam(required = false) @Nullable Long before) {
		List<Audit.Line> lines = this.audit.lines(before, LINES);
		return Rendering.view("platform/pages/audit")
			.modelAttribute("lines", lines)
			.modelAttribute("older", (lines.size() == LINES) ? lines.getLast().position() : 0)
			.build();
	}

	/** Shown once; it is not kept anywhere. */
	private Rendering link(WayIn way, ServerWebExchange exchange) {
		URI newsroom = Objects.requireNonNullElseGet(this.properties.address(),
				() -> exchange.getRequest().getURI().resolve("/"));
		return Rendering.view("platform/pages/way-in")
			.modelAttribute("way", way)
			.modelAttribute("address", way.at(newsroom))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.build();
	}

	private Rendering page(Invitation form, String problem, HttpStatusCode status) {
		return Rendering.view("platform/pages/people")
			.modelAttribute("people", this.people.all())
			.modelAttribute("roles", MePages.roles())
			.modelAttribute("form", form)
			.modelAttribute("problem", problem)
			.status(status)
			.build();
	}

	private static ResponseEntity<Void> back() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/people")).build();
	}

	/**
	 * An administrator invites somebody, or gives roles.
	 *
	 * @param roles their words
	 */
	record Invitation(@Nullable String login, @Nullable String name, @Nullable List<String> roles) {

		public String typedLogin() {
			return Objects.requireNonNullElse(this.login, "");
		}

		public String typedName() {
			return Objects.requireNonNullElse(this.name, "");
		}

		public Set<Role> chosen() {
			return Role.of(Objects.requireNonNullElse(this.roles, List.of()));
		}

	}

}
