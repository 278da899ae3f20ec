package org.xmpp.newsletter.platform.login;

import java.util.concurrent.Executors;

import org.xmpp.newsletter.platform.page.PageWriter;
import org.xmpp.newsletter.platform.people.Arrivals;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.people.Sessions;
import org.xmpp.newsletter.platform.people.SignIn;
import org.xmpp.newsletter.platform.people.Tokens;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Shuts the door to everybody without an account.
 */
@AutoConfiguration
@WithAccounts
@EnableWebFluxSecurity
@Import({ LoginPages.class, WelcomePages.class, MePages.class, PeoplePages.class, PeopleApi.class })
public class LoginConfiguration {

	@Bean
	SessionCookie sessionCookie(PeopleProperties properties) {
		return new SessionCookie(properties);
	}

	@Bean
	LoginView loginView(PeopleProperties properties) {
		return new LoginView((properties.oidc() != null) ? properties.oidc().name() : "");
	}

	@Bean
	@ConditionalOnProperty("newsroom.people.oidc.issuer")
	ProviderLogin providerLogin(PeopleProperties properties, Arrivals arrivals, SignIn signIn, SessionCookie cookie,
			PageWriter writer, LoginView view, Scheduler visitorScheduler) {
		return new ProviderLogin(properties, new ProviderLogin.Hall(arrivals, signIn, cookie), writer, view,
				visitorScheduler);
	}

	@Bean(destroyMethod = "dispose")
	Scheduler visitorScheduler() {
		return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "visitors");
	}

	@Bean
	Visitors visitors(Sessions sessions, Tokens tokens, SessionCookie cookie, Scheduler visitorScheduler) {
		return new Visitors(sessions, tokens, cookie, visitorScheduler);
	}

	/**
	 * Forged requests are refused by where they come from (OwnSiteFilter, ProvenOrigin),
	 * not by tokens in forms.
	 */
	@Bean
	SecurityWebFilterChain houseSecurity(ServerHttpSecurity http, Visitors visitors, SessionCookie cookie,
			PageWriter writer, LoginView view, ObjectProvider<ProviderLogin> provider, PeopleProperties properties) {
		Rules rules = properties.publicFeeds() ? Rules.WITH_PUBLIC_FEEDS : Rules.HOUSE;
		provider.ifAvailable((login) -> http.oauth2Login(login::configure));
		return http.securityContextRepository(visitors)
			.authorizeExchange((exchanges) -> exchanges.anyExchange().access(new HouseRules(rules)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(new EntryPoint(writer, view))
				.accessDeniedHandler(new Refusals()))
			.addFilterBefore(new ProvenOrigin(cookie), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
			.csrf(CsrfSpec::disable)
			.formLogin(FormLoginSpec::disable)
			.httpBasic(HttpBasicSpec::disable)
			.logout(LogoutSpec::disable)
			.requestCache(RequestCacheSpec::disable)
			.headers(HeaderSpec::disable)
			.build();
	}

}
