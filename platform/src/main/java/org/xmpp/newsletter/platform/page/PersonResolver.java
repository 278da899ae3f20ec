package org.xmpp.newsletter.platform.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpCookie;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds out who makes a request: who is signed in. In the open mode nobody is, and what
 * counts is the header {@code Newsroom-Person}, the cookie that the pages set, or the
 * configured name.
 */
class PersonResolver implements HandlerMethodArgumentResolver {

	static final String HEADER = "Newsroom-Person";

	static final String COOKIE = "person";

	private final boolean open;

	private final @Nullable String fallback;

	PersonResolver(PageProperties properties, PeopleProperties people) {
		this.open = people.isOpen();
		this.fallback = properties.person();
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Person.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> find(exchange).orElseThrow(this::nobody));
	}

	private Problem nobody() {
		return new Problem(ProblemType.NOBODY,
				this.open
						? "Every decision has a name: give yours at the top of the page, or in the header " + HEADER
								+ "."
						: "Every decision has a name: sign in, or send a token in the header Authorization.");
	}

	Optional<Person> find(ServerWebExchange exchange) {
		if (!this.open) {
			SignedIn who = exchange.getAttribute(SignedIn.ATTRIBUTE);
			return Optional.ofNullable(who).map(SignedIn::account).map(Account::name).map(Person::new);
		}
		return introduced(exchange);
	}

	private Optional<Person> introduced(ServerWebExchange exchange) {
		String header = exchange.getRequest().getHeaders().getFirst(HEADER);
		if (header != null) {
			return valid(header);
		}
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
		return Optional.ofNullable(cookie)
			.flatMap((given) -> decoded(given.getValue()))
			.or(() -> Optional.ofNullable(this.fallback))
			.flatMap(PersonResolver::valid);
	}

	/** Another program on this host may have set a cookie of that name. */
	private static Optional<String> decoded(String value) {
		try {
			return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Person> valid(String name) {
		try {
			return Optional.of(new Person(name));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
