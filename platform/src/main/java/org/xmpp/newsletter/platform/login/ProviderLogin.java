package org.xmpp.newsletter.platform.login;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.platform.page.PageWriter;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.Arrivals;
import org.xmpp.newsletter.platform.people.Arrivals.Identity;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.PeopleProperties.Oidc;
import org.xmpp.newsletter.platform.people.Secret;
import org.xmpp.newsletter.platform.people.SignIn;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Lets somebody in for whom an identity provider vouches: code flow with PKCE. Of what
 * the provider hands out nothing is kept but issuer, subject and names.
 */
class ProviderLogin {

	static final String REGISTRATION = "newsroom";

	private static final Logger logger = LoggerFactory.getLogger(ProviderLogin.class);

	private final PeopleProperties properties;

	private final Oidc oidc;

	private final Hall hall;

	private final PageWriter writer;

	private final LoginView view;

	private final Scheduler blocking;

	private final Mono<ClientRegistration> registration;

	ProviderLogin(PeopleProperties properties, Hall hall, PageWriter writer, LoginView view, Scheduler blocking) {
		this.properties = properties;
		this.oidc = Objects.requireNonNull(properties.oidc());
		this.hall = hall;
		this.writer = writer;
		this.view = view;
		this.blocking = blocking;
		// Asked when first needed: the newsroom starts also while the provider is away.
		this.registration = Mono.fromCallable(this::discover)
			.subscribeOn(blocking)
			.cache((found) -> Duration.ofDays(1), (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	void configure(OAuth2LoginSpec login) {
		ReactiveClientRegistrationRepository registrations = (id) -> id.equals(REGISTRATION) ? this.registration
				: Mono.empty();
		DefaultServerOAuth2AuthorizationRequestResolver requests = new DefaultServerOAuth2AuthorizationRequestResolver(
				registrations);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		login.clientRegistrationRepository(registrations)
			.authorizationRequestResolver(requests)
			.authorizedClientRepository(new NoAuthorizedClients())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.authenticationSuccessHandler(this::welcome)
			.authenticationFailureHandler(this::refuse);
	}

	private ClientRegistration discover() {
		String base = (this.properties.address() != null) ? this.properties.address().resolve("/").toString()
				: "{baseUrl}/";
		return ClientRegistrations.fromOidcIssuerLocation(this.oidc.issuer().toString())
			.registrationId(REGISTRATION)
			.clientId(this.oidc.clientId())
			.clientSecret(this.oidc.clientSecret())
			.scope(this.oidc.scopes())
			.redirectUri(base + "login/oauth2/code/{registrationId}")
			.build();
	}

	private Mono<Void> welcome(WebFilterExchange filter, Authentication shown) {
		ServerWebExchange exchange = filter.getExchange();
		Identity identity = identity((OidcUser) Objects.requireNonNull(shown.getPrincipal()));
		return exchange.getSession()
			.flatMap(WebSession::invalidate)
			.then(Mono.fromCallable(() -> this.hall.enter(identity, exchange)).subscribeOn(this.blocking))
			.flatMap((cookie) -> cookie.map((written) -> goOn(exchange, written))
				.orElseGet(() -> page(exchange,
						"You are known now, but an administrator of this newsroom has to let you in. Ask one, and come back.")));
	}

	private static Mono<Void> goOn(ServerWebExchange exchange, String cookie) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
		response.setStatusCode(HttpStatus.SEE_OTHER);
		response.getHeaders().setLocation(URI.create("/"));
		return response.setComplete();
	}

	private Mono<Void> refuse(WebFilterExchange filter, AuthenticationException failure) {
		logger.warn("Somebody could not sign in at {}: {}", this.oidc.issuer(), failure.toString());
		return page(filter.getExchange(),
				"Signing in with %s did not work. Try it once more; if it stays so, an operator finds the reason in the log."
					.formatted(this.oidc.name()));
	}

	private Mono<Void> page(ServerWebExchange exchange, String problem) {
		Map<String, Object> model = this.view.again(new LoginView.LoginForm("", "", "/", "", ""), problem);
		return this.writer.page(exchange, HttpStatus.FORBIDDEN, LoginView.LOGIN, model);
	}

	private Identity identity(OidcUser user) {
		String subject = Objects.requireNonNull(user.getSubject());
		String login = Objects.requireNonNullElse(user.getPreferredUsername(), subject);
		return new Identity(String.valueOf(user.getIssuer()), subject, login,
				Objects.requireNonNullElse(user.getFullName(), login), this.oidc.roles(values(user)));
	}

	private List<String> values(OidcUser user) {
		Object claim = (this.oidc.rolesClaim() != null) ? user.getClaim(this.oidc.rolesClaim()) : null;
		return switch (claim) {
			case null -> List.of();
			case Collection<?> several -> several.stream().map(String::valueOf).toList();
			default -> List.of(claim.toString());
		};
	}

	/**
	 * Where those come in for whom somebody vouches.
	 */
	record Hall(Arrivals arrivals, SignIn signIn, SessionCookie cookie) {

		/** The session's cookie, or empty when they have to wait. */
		Optional<String> enter(Identity identity, ServerWebExchange exchange) {
			Actor actor = Actors.stranger(exchange.getRequest());
			Optional<Account> account = this.arrivals.arrive(identity);
			Optional<Secret> session = account.map((known) -> this.signIn.begin(known, actor));
			return session.map((secret) -> this.cookie.write(exchange.getRequest(), secret));
		}

	}

}
