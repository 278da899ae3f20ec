package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.SignIn;
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
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a one-time link leads. Looking does not use it up: mail programs look, too.
 */
@Controller
@WithAccounts
@RequestMapping(WayIn.PATH + "{secret}")
class WelcomePages {

	private final Reception reception;

	private final SignIn signIn;

	private final SessionCookie cookie;

	WelcomePages(Reception reception, SignIn signIn, SessionCookie cookie) {
		this.reception = reception;
		this.signIn = signIn;
		this.cookie = cookie;
	}

	@GetMapping
	Rendering form(@PathVariable String secret) {
		Account account = expected(secret);
		return page(account, account.name(), "", HttpStatus.OK);
	}

	@PostMapping
	Object come(@PathVariable String secret, WelcomeForm form, ServerWebExchange exchange) {
		Account account = expected(secret);
		Actor actor = Actors.stranger(exchange.getRequest());
		try {
			if (!form.same()) {
				throw new Problem(ProblemType.INVALID, "The two passwords are not the same.");
			}
			Optional<Account> welcome = this.reception.welcome(secret, form.called(), form.first(), actor);
			String session = this.cookie.write(exchange.getRequest(),
					this.signIn.begin(welcome.orElseThrow(WelcomePages::usedUp), actor));
			return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.location(URI.create("/"))
				.header(HttpHeaders.SET_COOKIE, session)
				.build();
		}
		catch (Problem ex) {
			return page(account, form.called(), ex.getMessage(), ex.getStatusCode());
		}
	}

	private Account expected(String secret) {
		return this.reception.expecting(secret).orElseThrow(WelcomePages::usedUp);
	}

	private static Problem usedUp() {
		return new Problem(ProblemType.NOT_FOUND,
				"This link does not work, or not any more: each works once and for a while. Ask an administrator for another one.");
	}

	private static Rendering page(Account account, String name, String problem, HttpStatusCode status) {
		return Rendering.view("platform/pages/welcome")
			.modelAttribute("login", account.login())
			.modelAttribute("name", name)
			.modelAttribute("problem", problem)
			.status(status)
			.build();
	}

	/**
	 * Somebody sets their password.
	 */
	record WelcomeForm(@Nullable String name, @Nullable String password, @Nullable String again) {

		String called() {
			return (this.name != null) ? this.name : "";
		}

		String first() {
			return (this.password != null) ? this.password : "";
		}

		boolean same() {
			return first().equals(this.again);
		}

	}

}
