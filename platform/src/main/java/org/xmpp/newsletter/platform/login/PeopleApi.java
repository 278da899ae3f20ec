package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Audit;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.people.WayIn;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * The people for programs.
 */
@RestController
@WithAccounts
@RequestMapping("/api")
class PeopleApi {

	private static final int MOST_LINES = 1000;

	private final People people;

	private final Reception reception;

	private final Audit audit;

	private final PeopleProperties properties;

	PeopleApi(People people, Reception reception, Audit audit, PeopleProperties properties) {
		this.people = people;
		this.reception = reception;
		this.audit = audit;
		this.properties = properties;
	}

	@GetMapping("/me")
	@Operation(summary = "Says who asks, and what they may")
	Me me(ServerWebExchange exchange) {
		SignedIn who = Actors.signedIn(exchange);
		return new Me(who.account().login(), who.account().name(), words(who.roles()), who.readOnly());
	}

	@GetMapping("/people")
	@Operation(summary = "Lists the accounts")
	ResponseEntity<List<PersonView>> all(Part part, ServerHttpRequest asked) {
		return part.of(this.people.all().stream().map(PersonView::of).toList(), PersonView::id, asked);
	}

	@PostMapping("/people")
	@Operation(summary = "Invites somebody; answers with a one-time link")
	@Refuses(ProblemType.DUPLICATE)
	@ResponseStatus(HttpStatus.CREATED)
	LinkView invite(@RequestBody InvitationRequest request, ServerWebExchange exchange) {
		return link(
				this.reception.invite(Objects.requireNonNullElse(request.login(), ""),
						Objects.requireNonNullElse(request.name(), ""),
						Role.of(Objects.requireNonNullElse(request.roles(), List.of())), Actors.of(exchange)),
				exchange);
	}

	@PostMapping("/people/{id}/link")
	@Operation(summary = "Makes a one-time link by which somebody sets a new password")
	@Refuses(ProblemType.NOT_NOW)
	LinkView link(@PathVariable UUID id, ServerWebExchange exchange) {
		return link(this.reception.link(id, Actors.of(exchange)), exchange);
	}

	@PutMapping("/people/{id}/roles")
	@Operation(summary = "Gives somebody roles")
	@Refuses(ProblemType.NOT_NOW)
	PersonView roles(@PathVariable UUID id, @RequestBody List<String> roles, ServerWebExchange exchange) {
		this.reception.setRoles(id, Role.of(roles), Actors.of(exchange));
		return found(id);
	}

	@PostMapping("/people/{id}/disable")
	@Operation(summary = "Keeps somebody out")
	@Refuses(ProblemType.NOT_NOW)
	PersonView disable(@PathVariable UUID id, ServerWebExchange exchange) {
		this.reception.disable(id, Actors.of(exchange));
		return found(id);
	}

	@PostMapping("/people/{id}/enable")
	@Operation(summary = "Lets somebody in again")
	@Refuses(ProblemType.NOT_NOW)
	PersonView enable(@PathVariable UUID id, ServerWebExchange exchange) {
		this.reception.enable(id, Actors.of(exchange));
		return found(id);
	}

	@GetMapping("/people/audit")
	@Operation(summary = "Lists who did what, newest first")
	ResponseEntity<List<Audit.Line>> audit(@RequestParam(required = false) @Nullable Long before,
			@RequestParam(defaultValue = "100") int limit, ServerHttpRequest asked) {
		int most = Math.clamp(limit, 1, MOST_LINES);
		List<Audit.Line> lines = this.audit.lines(before, most);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (lines.size() == most) {
			answer.header(HttpHeaders.LINK,
					Part.next(asked, "before", String.valueOf(lines.getLast().position()), most));
		}
		return answer.body(lines);
	}

	private PersonView found(UUID id) {
		return this.people.find(id)
			.map(PersonView::of)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account " + id + "."));
	}

	private LinkView link(WayIn way, ServerWebExchange exchange) {
		URI newsroom = Objects.requireNonNullElseGet(this.properties.address(),
				() -> exchange.getRequest().getURI().resolve("/"));
		return new LinkView(PersonView.of(way.account()), way.at(newsroom), way.until());
	}

	private static List<String> words(Set<Role> roles) {
		return roles.stream().sorted().map(Role::word).toList();
	}

	/**
	 * Who asks, and what they may.
	 */
	record Me(String login, String name, List<String> roles, boolean readOnly) {
	}

	/**
	 * Somebody with an account.
	 */
	record PersonView(UUID id, String login, String name, List<String> roles, Account.State state, Instant createdAt) {

		static PersonView of(Account account) {
			return new PersonView(account.id(), account.login(), account.name(), words(account.roles()),
					account.state(), account.createdAt());
		}

	}

	/**
	 * A one-time link, shown once.
	 */
	record LinkView(PersonView person, URI link, Instant until) {
	}

	/**
	 * An administrator invites somebody.
	 */
	record InvitationRequest(@Nullable String login, @Nullable String name, @Nullable List<String> roles) {
	}

}
