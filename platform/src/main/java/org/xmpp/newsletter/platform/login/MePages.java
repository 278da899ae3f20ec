package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.Sessions;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.people.Tokens;
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
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * One's own account: password, where one is signed in, tokens.
 */
@Controller
@WithAccounts
@RequestMapping("/me")
class MePages {

	private static final int LONGEST_DAYS = 3650;

	private final Reception reception;

	private final Sessions sessions;

	private final Tokens tokens;

	MePages(Reception reception, Sessions sessions, Tokens tokens) {
		this.reception = reception;
		this.sessions = sessions;
		this.tokens = tokens;
	}

	@GetMapping
	Rendering me(ServerWebExchange exchange) {
		return page(exchange, "", "", HttpStatus.OK);
	}

	@PostMapping("/password")
	Rendering changePassword(PasswordForm form, ServerWebExchange exchange) {
		try {
			if (!Objects.equals(form.password(), form.again())) {
				throw new Problem(ProblemType.INVALID,
						"The two passwords are not the same. The password is as it was.");
			}
			this.reception.changePassword(Actors.signedIn(exchange), Objects.requireNonNullElse(form.present(), ""),
					Objects.requireNonNullElse(form.password(), ""), Actors.of(exchange));
			return page(exchange, "Your password is changed. Everywhere else you are signed out.", "", HttpStatus.OK);
		}
		catch (Problem ex) {
			return page(exchange, "", ex.getMessage(), ex.getStatusCode());
		}
	}

	@PostMapping("/sessions/{id}/end")
	ResponseEntity<Void> endSession(@PathVariable UUID id, ServerWebExchange exchange) {
		this.reception.endSessions(Actors.signedIn(exchange).account(), id, null, Actors.of(exchange));
		return back();
	}

	/** Signs out everywhere but here. */
	@PostMapping("/sessions/end")
	ResponseEntity<Void> endSessions(ServerWebExchange exchange) {
		SignedIn who = Actors.signedIn(exchange);
		this.reception.endSessions(who.account(), null, who.session(), Actors.of(exchange));
		return back();
	}

	@PostMapping("/tokens")
	Rendering makeToken(TokenForm form, ServerWebExchange exchange) {
		try {
			Tokens.Made made = this.tokens.make(Actors.signedIn(exchange).account(), form.wish(), Actors.of(exchange));
			return Rendering.view("platform/pages/token")
				.modelAttribute("made", made)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.build();
		}
		catch (Problem ex) {
			return page(exchange, "", ex.getMessage(), ex.getStatusCode());
		}
	}

	@PostMapping("/tokens/{id}/revoke")
	ResponseEntity<Void> revokeToken(@PathVariable UUID id, ServerWebExchange exchange) {
		this.tokens.revoke(Actors.signedIn(exchange).account(), id, Actors.of(exchange));
		return back();
	}

	private Rendering page(ServerWebExchange exchange, String done, String problem, HttpStatusCode status) {
		SignedIn who = Actors.signedIn(exchange);
		return Rendering.view("platform/pages/me")
			.modelAttribute("me", who.account())
			.modelAttribute("session", Objects.requireNonNull(who.session()))
			.modelAttribute("sessions", this.sessions.of(who.account()))
			.modelAttribute("tokens", this.tokens.of(who.account()))
			.modelAttribute("done", done)
			.modelAttribute("problem", problem)
			.status(status)
			.build();
	}

	private static ResponseEntity<Void> back() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/me")).build();
	}

	/**
	 * Somebody changes their password.
	 */
	record PasswordForm(@Nullable String present, @Nullable String password, @Nullable String again) {
	}

	/**
	 * Somebody makes a token.
	 *
	 * @param roles words of the roles it gets
	 * @param days how long it works, or null for ever
	 */
	record TokenForm(@Nullable String name, @Nullable List<String> roles, boolean readOnly, @Nullable Integer days) {

		Tokens.Wish wish() {
			if (this.days != null && (this.days < 1 || this.days > LONGEST_DAYS)) {
				throw new Problem(ProblemType.INVALID, "A token works for 1 to 3650 days, or without an end.");
			}
			return new Tokens.Wish(Objects.requireNonNullElse(this.name, ""),
					Role.of(Objects.requireNonNullElse(this.roles, List.of())), this.readOnly,
					(this.days != null) ? Duration.ofDays(this.days) : null);
		}

	}

	/** All roles there are, for the pages. */
	static List<Role> roles() {
		return Arrays.asList(Role.values());
	}

}
