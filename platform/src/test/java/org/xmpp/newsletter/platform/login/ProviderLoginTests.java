package org.xmpp.newsletter.platform.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.ProbeApplication;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in with an identity provider, which runs beside the tests.
 */
class ProviderLoginTests {

	private static final Actor TEST = new Actor("the test", "", "");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static StandInProvider provider;

	private static ConfigurableApplicationContext probe;

	@BeforeAll
	static void open() {
		provider = new StandInProvider();
		probe = ProbeApplication.start(Map.of("newsroom.people.entry", "login", "newsroom.people.oidc.issuer",
				provider.issuer(), "newsroom.people.oidc.client-id", "newsroom", "newsroom.people.oidc.client-secret",
				"shared", "newsroom.people.oidc.name", "Example ID", "newsroom.people.oidc.roles-claim", "groups",
				"newsroom.people.oidc.roles.news-editors", "editor,comm-team"));
	}

	@AfterAll
	static void close() {
		provider.close();
	}

	@Test
	void theLoginPageOffersIt() {
		assertThat(new Visitor(probe).get("/login").body()).contains("/oauth2/authorization/newsroom",
				"Sign in with Example ID");
	}

	@Test
	void aGroupThatHasRolesHereComesInAtOnce() throws Exception {
		HttpResponse<String> in = come(Map.of("sub", "u-1", "preferred_username", "mira", "name", "Mira Marić",
				"groups", List.of("news-editors", "chess")));
		assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
		assertThat(in.headers().firstValue("Location")).contains("/");
		Visitor mira = new Visitor(probe).with(session(in));
		assertThat(mira.post("/queue/1", Map.of()).body()).isEqualTo("decided by Mira Marić");
		assertThat(probe.getBean(People.class).named("mira").orElseThrow().roles())
			.containsExactlyInAnyOrder(Role.EDITOR, Role.COMM_TEAM);
	}

	@Test
	void whoeverComesFirstWaitsForAnAdministrator() throws Exception {
		Map<String, Object> claims = Map.of("sub", "u-2", "preferred_username", "nina", "name", "Nina", "groups",
				List.of("chess"));
		HttpResponse<String> waiting = come(claims);
		assertThat(waiting.statusCode()).isEqualTo(403);
		assertThat(waiting.body()).contains("has to let you in");
		assertThat(waiting.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("newsroom-"));
		Account nina = probe.getBean(People.class).named("nina").orElseThrow();
		Reception reception = probe.getBean(Reception.class);
		reception.enable(nina.id(), TEST);
		reception.setRoles(nina.id(), Set.of(Role.EDITOR), TEST);
		assertThat(come(claims).statusCode()).isEqualTo(303);
		assertThat(probe.getBean(People.class).all()).filteredOn((one) -> one.name().startsWith("Nina")).hasSize(1);
		reception.disable(nina.id(), TEST);
		assertThat(come(claims).statusCode()).isEqualTo(403);
	}

	@Test
	void aNameThatSomebodyHasHereOpensNothingOfTheirs() throws Exception {
		Account owner = probe.getBean(Reception.class)
			.invite("oscar", "Oscar", Set.of(Role.ADMINISTRATOR), TEST)
			.account();
		come(Map.of("sub", "u-3", "preferred_username", "Oscar", "name", "OSCAR", "groups", List.of("news-editors")));
		Account other = probe.getBean(People.class).named("oscar-2").orElseThrow();
		assertThat(other.id()).isNotEqualTo(owner.id());
		assertThat(other.name()).isEqualTo("OSCAR (2)");
		assertThat(other.roles()).doesNotContain(Role.ADMINISTRATOR);
	}

	@Test
	void aTokenThatTheProviderDidNotSignIsRefused() throws Exception {
		provider.forging = true;
		try {
			HttpResponse<String> refused = come(Map.of("sub", "u-4", "preferred_username", "forged"));
			assertThat(refused.statusCode()).isEqualTo(403);
			assertThat(refused.body()).contains("did not work");
			assertThat(probe.getBean(People.class).named("forged")).isEmpty();
		}
		finally {
			provider.forging = false;
		}
	}

	@Test
	void aCodeOfAnotherBrowserOrASecondTimeIsRefused() throws Exception {
		HttpResponse<String> away = get("/oauth2/authorization/newsroom", "");
		URI asked = URI.create(away.headers().firstValue("Location").orElseThrow());
		String back = "/login/oauth2/code/newsroom?" + provider.signIn(asked,
				Map.of("sub", "u-5", "preferred_username", "paul", "groups", List.of("news-editors")));
		assertThat(get(back, "").statusCode()).isNotEqualTo(303);
		String cookie = cookie(away, "SESSION");
		assertThat(get(back, cookie).statusCode()).isEqualTo(303);
		assertThat(get(back, cookie).headers().allValues("Set-Cookie"))
			.noneMatch((set) -> set.startsWith("newsroom-session=") && !set.contains("Max-Age=0"));
		assertThat(get(back + UUID.randomUUID(), cookie).statusCode()).isNotEqualTo(303);
	}

	private static HttpResponse<String> come(Map<String, Object> claims) throws Exception {
		HttpResponse<String> away = get("/oauth2/authorization/newsroom", "");
		URI asked = URI
			.create(away.headers().firstValue("Location").orElseThrow(() -> new AssertionError(away.body())));
		assertThat(asked.toString()).startsWith(provider.issuer() + "/authorize");
		return get("/login/oauth2/code/newsroom?" + provider.signIn(asked, claims), cookie(away, "SESSION"));
	}

	private static String session(HttpResponse<String> answer) {
		return cookie(answer, "newsroom-session").replaceFirst("^newsroom-session=", "");
	}

	private static String cookie(HttpResponse<String> answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.map((cookie) -> cookie.split(";")[0])
			.findFirst()
			.orElseThrow();
	}

	private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ProbeApplication.address(probe) + path))
			.header("Accept", "text/html");
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie);
		}
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
