package org.xmpp.newsletter.platform.login;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.platform.ProbeApplication;
import org.xmpp.newsletter.platform.login.Visitor.Answer;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.Audit;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.Tokens;
import org.xmpp.newsletter.platform.people.WayIn;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in and out, and those who try to get in otherwise.
 */
class LoginTests {

	private static final String PASSWORD = "correct horse battery";

	private static final Actor TEST = new Actor("the test", "", "");

	private static ConfigurableApplicationContext probe;

	private static Reception reception;

	private static int accounts;

	/** It stays open until the JVM ends, as the shared one does. */
	@BeforeAll
	static void open() {
		probe = ProbeApplication.start(Map.of("newsroom.people.entry", "login", "probe.movable", "true"));
		reception = probe.getBean(Reception.class);
	}

	@Test
	void aPageLeadsToTheLoginAndBack() {
		Account ana = account(Role.EDITOR);
		Visitor visitor = new Visitor(probe);
		assertThat(visitor.get("/queue?month=2025-05").location()).isEqualTo("/login?to=%2Fqueue%3Fmonth%3D2025-05");
		assertThat(visitor.get("/login?to=/queue?month=2025-05").body()).contains("value=\"/queue?month=2025-05\"");
		Answer in = visitor.post("/login",
				Map.of("login", ana.login(), "password", PASSWORD, "to", "/queue?month=2025-05"));
		assertThat(in.status()).isEqualTo(303);
		assertThat(in.location()).isEqualTo("/queue?month=2025-05");
		assertThat(in.cookie()).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
		assertThat(visitor.get("/queue").body()).isEqualTo("the queue");
		assertThat(visitor.post("/queue/1", Map.of()).body()).isEqualTo("decided by " + ana.name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)",
			"/%0d%0aSet-Cookie:x", "evil.example", "/login" })
	void doesNotLeadElsewhere(String to) {
		Account ana = account(Role.EDITOR);
		Answer in = new Visitor(probe).post("/login", Map.of("login", ana.login(), "password", PASSWORD, "to", to));
		assertThat(in.location()).isIn("/", "/%0d%0aSet-Cookie:x");
		assertThat(in.cookie()).startsWith("newsroom-session=");
	}

	@Test
	void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
		Account ana = account(Role.EDITOR);
		Answer wrong = new Visitor(probe).signIn(ana.login(), "not the password");
		Answer unknown = new Visitor(probe).signIn("no" + ana.login(), "not the password");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(unknown.status()).isEqualTo(401);
		assertThat(wrong.body().replace(ana.login(), "NAME"))
			.isEqualTo(unknown.body().replace("no" + ana.login(), "NAME"))
			.contains("do not belong together");
	}

	@Test
	void theRightPasswordDoesNotHelpAfterTooManyWrongOnes() {
		Account ana = account(Role.EDITOR);
		Visitor thief = new Visitor(probe);
		for (int guess = 0; guess < 5; guess++) {
			assertThat(thief.signIn(ana.login(), "guess number " + guess).status()).isEqualTo(401);
		}
		Answer blocked = thief.signIn(ana.login(), PASSWORD);
		assertThat(blocked.status()).isEqualTo(429);
		assertThat(blocked.body()).contains("too many tries", "UTC");
		move(Duration.ofMinutes(16));
		assertThat(new Visitor(probe).signIn(ana.login(), PASSWORD).status()).isEqualTo(303);
	}

	@Test
	void aNameThatDoesNotExistIsBlockedLikeOneThatDoes() {
		Visitor thief = new Visitor(probe);
		for (int guess = 0; guess < 5; guess++) {
			thief.signIn("nobody-at-all", "guess number " + guess);
		}
		assertThat(thief.signIn("nobody-at-all", PASSWORD).status()).isEqualTo(429);
		move(Duration.ofMinutes(16));
	}

	@Test
	void aCookieThatWasStolenIsWorthNothingAfterTheOwnerSignedOut() {
		Visitor ana = signedIn(account(Role.EDITOR));
		Visitor thief = new Visitor(probe).with(ana.session());
		assertThat(thief.get("/queue").status()).isEqualTo(200);
		assertThat(ana.post("/logout", Map.of()).location()).isEqualTo("/login");
		assertThat(thief.get("/queue").status()).isEqualTo(303);
	}

	@Test
	void aSessionThatSomebodyElseChoseIsNotTaken() {
		Account ana = account(Role.EDITOR);
		Visitor visitor = new Visitor(probe).with("chosen-by-a-stranger-in-advance");
		visitor.signIn(ana.login(), PASSWORD);
		assertThat(visitor.session()).isNotEqualTo("chosen-by-a-stranger-in-advance").hasSize(43);
		assertThat(new Visitor(probe).with("chosen-by-a-stranger-in-advance").get("/queue").status()).isEqualTo(303);
	}

	@Test
	void theSessionBeforeEndsWhenSomebodySignsInAgain() {
		Account ana = account(Role.EDITOR);
		Visitor visitor = signedIn(ana);
		String before = visitor.session();
		visitor.signIn(ana.login(), PASSWORD);
		assertThat(visitor.session()).isNotEqualTo(before);
		assertThat(new Visitor(probe).with(before).get("/queue").status()).isEqualTo(303);
	}

	@Test
	void aSessionEndsWhenItIsNotUsedAndAfterAMonthInAnyCase() {
		Account ana = account(Role.EDITOR);
		Visitor idle = signedIn(ana);
		Visitor busy = signedIn(ana);
		for (int week = 0; week < 4; week++) {
			move(Duration.ofDays(6));
			assertThat(busy.get("/queue").status()).isEqualTo(200);
		}
		assertThat(idle.get("/queue").status()).isEqualTo(303);
		move(Duration.ofDays(6));
		assertThat(busy.get("/queue").status()).isEqualTo(303);
	}

	@Test
	void aSessionHoldsInAllServicesAndAfterARestart() {
		Visitor ana = signedIn(account(Role.EDITOR));
		// Closing it here would take the shared event loops from the others.
		ConfigurableApplicationContext other = ProbeApplication
			.start(Map.of("newsroom.people.entry", "login", "spring.kafka.consumer.group-id", "other"));
		assertThat(new Visitor(other).with(ana.session()).get("/queue").body()).isEqualTo("the queue");
	}

	@Test
	void theNameInAHeaderIsNobodysWord() {
		WebTestClient web = WebTestClient.bindToServer().baseUrl(ProbeApplication.address(probe)).build();
		web.post()
			.uri("/api/entries/1/verdicts")
			.header("Newsroom-Person", "Ana")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/nobody");
		Account ana = account(Role.EDITOR);
		web.post()
			.uri("/api/entries/1/verdicts")
			.header("Authorization", "Bearer " + token(ana, ana.roles(), false))
			.header("Newsroom-Person", "Somebody Else")
			.exchange()
			.expectBody(String.class)
			.isEqualTo("decided by " + ana.name());
	}

	@Test
	void aSessionWithoutASignOfWhereTheFormIsFromIsRefused() {
		Visitor ana = signedIn(account(Role.EDITOR));
		WebTestClient.bindToServer()
			.baseUrl(ProbeApplication.address(probe))
			.build()
			.post()
			.uri("/queue/1")
			.cookie("newsroom-session", ana.session())
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/foreign");
	}

	@Test
	void aRoleThatOneHasNotIsSaid() {
		Visitor ana = signedIn(account(Role.MAINTAINER));
		Answer refused = ana.post("/queue/1", Map.of());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("needs the role Editor");
		assertThat(ana.get("/queue").status()).isEqualTo(200);
	}

	@Test
	void whatNoRuleIsForIsRefusedToEverybody() {
		Visitor ana = signedIn(account(Role.values()));
		assertThat(ana.get("/api/nobodys").status()).isEqualTo(404);
		assertThat(ana.get("/api/nobodys").body()).doesNotContain("secret");
		assertThat(new Visitor(probe).get("/api/nobodys").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "newsroom_wrong, Bearer", "bmFtZTpwYXNzd29yZA==, Basic", "'', Bearer" })
	void aWrongTokenIsAProblem(String secret, String scheme) {
		WebTestClient.bindToServer()
			.baseUrl(ProbeApplication.address(probe))
			.build()
			.get()
			.uri("/api/entries")
			.header("Authorization", scheme + " " + secret)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/token");
	}

	@Test
	void aTokenMayWhatItsScopeAndItsPersonMay() {
		Account ana = account(Role.EDITOR, Role.MAINTAINER);
		String narrow = token(ana, Set.of(Role.EDITOR), false);
		String reading = token(ana, ana.roles(), true);
		assertThat(status(narrow, "/api/entries/1/verdicts")).isEqualTo(200);
		assertThat(status(narrow, "/api/feeds")).isEqualTo(403);
		assertThat(status(reading, "/api/entries/1/verdicts")).isEqualTo(403);
		reception.setRoles(ana.id(), Set.of(Role.MAINTAINER), TEST);
		assertThat(status(narrow, "/api/entries/1/verdicts")).isEqualTo(403);
	}

	@Test
	void theTokenOfSomebodyWhoIsKeptOutIsWorthNothing() {
		Account ana = account(Role.EDITOR);
		Visitor browser = signedIn(ana);
		String token = token(ana, ana.roles(), false);
		reception.disable(ana.id(), TEST);
		assertThat(status(token, "/api/entries/1/verdicts")).isEqualTo(401);
		assertThat(browser.get("/queue").status()).isEqualTo(303);
		assertThat(new Visitor(probe).signIn(ana.login(), PASSWORD).status()).isEqualTo(401);
		reception.enable(ana.id(), TEST);
		assertThat(status(token, "/api/entries/1/verdicts")).isEqualTo(200);
		assertThat(browser.get("/queue").status()).isEqualTo(303);
	}

	@Test
	void aTokenEndsWhenItIsToEndOrIsRevoked() {
		Account ana = account(Role.EDITOR);
		Tokens tokens = probe.getBean(Tokens.class);
		Tokens.Made day = tokens.make(ana, new Tokens.Wish("for a day", ana.roles(), false, Duration.ofDays(1)), TEST);
		Tokens.Made revoked = tokens.make(ana, new Tokens.Wish("mistake", ana.roles(), false, null), TEST);
		assertThat(status(day.secret().text(), "/api/entries/1/verdicts")).isEqualTo(200);
		assertThat(tokens.of(ana)).filteredOn((token) -> token.usedAt() != null).hasSize(1);
		tokens.revoke(ana, revoked.token().id(), TEST);
		move(Duration.ofDays(2));
		assertThat(status(day.secret().text(), "/api/entries/1/verdicts")).isEqualTo(401);
		assertThat(status(revoked.secret().text(), "/api/entries/1/verdicts")).isEqualTo(401);
	}

	@Test
	void whatWasTypedIsKeptWhenTheLoginHasExpired() {
		Account ana = account(Role.EDITOR);
		Visitor visitor = signedIn(ana);
		visitor.with("an-old-session");
		Answer refused = visitor.post("/queue/1", Map.of("text", "Typed & \"not\" lost <é>", "version", "3"));
		assertThat(refused.status()).isEqualTo(401);
		String kept = hidden(refused.body(), "kept");
		assertThat(refused.body()).contains("What you typed is kept");
		Answer wrong = visitor.post("/login", Map.of("login", ana.login(), "password", "wrong password", "kept", kept,
				"action", hidden(refused.body(), "action")));
		Answer back = visitor.post("/login", Map.of("login", ana.login(), "password", PASSWORD, "kept",
				hidden(wrong.body(), "kept"), "action", hidden(wrong.body(), "action")));
		assertThat(back.body()).contains("action=\"/queue/1\"", "Typed &amp; &quot;not&quot; lost &lt;é&gt;</textarea>",
				"name=\"version\"");
		assertThat(visitor.post("/queue/1", Map.of()).body()).isEqualTo("decided by " + ana.name());
	}

	@Test
	void aKeptFormIsNotSentElsewhere() {
		Account ana = account(Role.EDITOR);
		Answer back = new Visitor(probe).post("/login", Map.of("login", ana.login(), "password", PASSWORD, "kept",
				"text=mine", "action", "https://evil.example/"));
		assertThat(back.body()).contains("action=\"/\"").doesNotContain("evil.example");
	}

	@Test
	void aLinkWorksOnce() {
		WayIn way = reception.invite("once-" + ++accounts, "Once " + accounts, Set.of(Role.EDITOR), TEST);
		String path = WayIn.PATH + way.secret().text();
		Visitor first = new Visitor(probe);
		assertThat(first.get(path).status()).isEqualTo(200);
		assertThat(first.get(path).status()).isEqualTo(200);
		Map<String, String> form = Map.of("name", "Once " + accounts, "password", PASSWORD, "again", PASSWORD);
		assertThat(first.post(path, form).location()).isEqualTo("/");
		assertThat(first.get("/queue").status()).isEqualTo(200);
		Answer again = new Visitor(probe).post(path, form);
		assertThat(again.status()).isEqualTo(404);
		assertThat(again.body()).contains("does not work, or not any more");
		assertThat(again.cookie()).isEmpty();
	}

	@Test
	void aLinkEndsAfterADayAndWhenAnotherIsMade() {
		WayIn first = reception.invite("late-" + ++accounts, "Late " + accounts, Set.of(), TEST);
		WayIn second = reception.link(first.account().id(), TEST);
		assertThat(reception.expecting(first.secret().text())).isEmpty();
		assertThat(reception.expecting(second.secret().text())).isPresent();
		move(Duration.ofHours(25));
		assertThat(reception.expecting(second.secret().text())).isEmpty();
		assertThat(reception.welcome(second.secret().text(), "Late", PASSWORD, TEST)).isEmpty();
	}

	@Test
	void aPasswordThatIsNoGoodLeavesTheLinkAsItIs() {
		WayIn way = reception.invite("short-" + ++accounts, "Short " + accounts, Set.of(), TEST);
		String path = WayIn.PATH + way.secret().text();
		Visitor visitor = new Visitor(probe);
		assertThat(visitor.post(path, Map.of("name", "Short", "password", "short", "again", "short")).body())
			.contains("12 to 1000");
		assertThat(visitor.post(path, Map.of("name", "Short", "password", PASSWORD, "again", "another")).body())
			.contains("not the same");
		assertThat(reception.expecting(way.secret().text())).isPresent();
	}

	@Test
	void longPasswordsAndNamesOfAllScriptsWork() {
		String password = "鍵はとても長い ".repeat(100);
		WayIn way = reception.invite("Ｊürgen-" + ++accounts, "Ева Иванова " + accounts, Set.of(Role.EDITOR), TEST);
		reception.welcome(way.secret().text(), "Ева Иванова " + accounts, password, TEST);
		// The same letters from another keyboard: composed, and not.
		Visitor visitor = new Visitor(probe);
		assertThat(visitor.signIn("JU\u0308RGEN-" + accounts, password).status()).isEqualTo(303);
		assertThat(visitor.post("/queue/1", Map.of()).body()).isEqualTo("decided by Ева Иванова " + accounts);
		assertThat(
				new Visitor(probe).signIn("jürgen-" + accounts, password.substring(0, password.length() - 2)).status())
			.isEqualTo(401);
	}

	@Test
	void everySignInStandsInTheLogWithoutWhatWasTyped() {
		Account ana = account(Role.EDITOR);
		signedIn(ana);
		new Visitor(probe).signIn("my secret in the wrong field", "x");
		assertThat(probe.getBean(Audit.class).lines(null, 2)).satisfiesExactly((line) -> {
			assertThat(line.what()).isEqualTo(Audit.Deed.SIGN_IN_FAILED);
			assertThat(line.whom()).isEqualTo("an unknown name");
			assertThat(line.address()).isNotEmpty();
		}, (line) -> {
			assertThat(line.what()).isEqualTo(Audit.Deed.SIGNED_IN);
			assertThat(line.who()).isEqualTo(ana.name());
			assertThat(line.whom()).isEqualTo(ana.login());
		});
	}

	private static Account account(Role... roles) {
		Set<Role> all = EnumSet.noneOf(Role.class);
		all.addAll(Set.of(roles));
		accounts++;
		WayIn way = reception.invite("ana-" + accounts, "Ana " + accounts, all, TEST);
		reception.welcome(way.secret().text(), "Ana " + accounts, PASSWORD, TEST);
		return probe.getBean(People.class).find(way.account().id()).orElseThrow();
	}

	private static Visitor signedIn(Account account) {
		Visitor visitor = new Visitor(probe);
		assertThat(visitor.signIn(account.login(), PASSWORD).status()).isEqualTo(303);
		return visitor;
	}

	private static String token(Account account, Set<Role> roles, boolean readOnly) {
		return probe.getBean(Tokens.class)
			.make(account, new Tokens.Wish("test", roles, readOnly, null), TEST)
			.secret()
			.text();
	}

	private static int status(String token, String path) {
		return WebTestClient.bindToServer()
			.baseUrl(ProbeApplication.address(probe))
			.build()
			.post()
			.uri(path)
			.header("Authorization", "Bearer " + token)
			.exchange()
			.returnResult(Void.class)
			.getStatus()
			.value();
	}

	private static String hidden(String page, String name) {
		String field = "name=\"" + name + "\" value=\"";
		String rest = page.substring(page.indexOf(field) + field.length());
		return rest.substring(0, rest.indexOf('"')).replace("&amp;", "&");
	}

	private static void move(Duration further) {
		probe.getBean(ProbeClock.class).move(further);
	}

}
