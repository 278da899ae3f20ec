package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.util.Map;

import org.xmpp.newsletter.platform.login.LoginView.LoginForm;
import org.xmpp.newsletter.platform.page.Moments;
import org.xmpp.newsletter.platform.people.SignIn;
import org.xmpp.newsletter.platform.people.SignedIn;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Signing in and out.
 */
@Controller
@WithAccounts
class LoginPages {

	private final SignIn signIn;

	private final SessionCookie cookie;

	private final LoginView view;

	LoginPages(SignIn signIn, SessionCookie cookie, LoginView view) {
		this.signIn = signIn;
		this.cookie = cookie;
		this.view = view;
	}

	@GetMapping("/login")
	Object form(@RequestParam(defaultValue = "/") String to, ServerWebExchange exchange) {
		if (exchange.getAttribute(SignedIn.ATTRIBUTE) != null) {
			return see(LocalPath.of(to)).build();
		}
		return page(this.view.fresh(LocalPath.of(to).toString()), HttpStatus.OK);
	}

	@PostMapping("/login")
	Object signIn(LoginForm form, ServerWebExchange exchange) {
		return switch (this.signIn.with(form.login(), form.password(), Actors.stranger(exchange.getRequest()))) {
			case SignIn.Refused() ->
				page(this.view.again(form, "Name and password do not belong together, or the account is not open."),
						HttpStatus.UNAUTHORIZED);
			case SignIn.Wait(var until) -> page(this.view.again(form,
					"There were too many tries. The next one is possible at " + new Moments().text(until) + "."),
					HttpStatus.TOO_MANY_REQUESTS);
			case SignIn.Welcome welcome -> welcome(welcome, form, exchange);
		};
	}

	private Object welcome(SignIn.Welcome welcome, LoginForm form, ServerWebExchange exchange) {
		// Whatever session the browser had is over.
		this.cookie.read(exchange.getRequest())
			.ifPresent((old) -> this.signIn.out(old, Actors.stranger(exchange.getRequest())));
		String cookie = this.cookie.write(exchange.getRequest(), welcome.session());
		if (form.kept().isEmpty()) {
			return see(LocalPath.of(form.to())).header(HttpHeaders.SET_COOKIE, cookie).build();
		}
		Kept kept = Kept.read(form.action(), form.kept());
		return Rendering.view("platform/pages/kept")
			.modelAttribute("kept", kept)
			.modelAttribute("person", welcome.account().name())
			.header(HttpHeaders.SET_COOKIE, cookie)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.build();
	}

	@PostMapping("/logout")
	ResponseEntity<Void> signOut(ServerWebExchange exchange) {
		this.cookie.read(exchange.getRequest())
			.ifPresent((session) -> this.signIn.out(session, Actors.stranger(exchange.getRequest())));
		return see(URI.create("/login")).header(HttpHeaders.SET_COOKIE, this.cookie.clear(exchange.getRequest()))
			.build();
	}

	private static Rendering page(Map<String, Object> model, HttpStatus status) {
		return Rendering.view(LoginView.LOGIN).model(model).status(status).build();
	}

	private static ResponseEntity.BodyBuilder see(URI path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(path);
	}

}
