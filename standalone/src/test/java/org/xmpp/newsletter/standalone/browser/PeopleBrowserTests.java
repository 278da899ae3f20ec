package org.xmpp.newsletter.standalone.browser;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.WayIn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People come in, go out, and let others in: what a browser adds to the rules that are
 * tried over HTTP.
 */
@ExtendWith(InBrowser.class)
class PeopleBrowserTests {

	private static final Axe AXE = new Axe();

	private final Browser browser;

	private final AccountsNewsroom newsroom;

	PeopleBrowserTests(Browser browser, AccountsNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
	}

	@Test
	void comesInByALinkThatWorksOnce() {
		WayIn way = this.newsroom.invited("Zoë", Role.EDITOR);
		String link = link(way);
		this.browser.open(link);
		setPassword();
		assertThat(this.browser.path()).isEqualTo("/queue");
		assertThat(this.browser.one("a[href='/me']").getText()).isEqualTo(way.account().name());
		this.browser.submit("form[action='/logout'] button");
		this.browser.open(link);
		assertThat(this.browser.text()).contains("This link does not work, or not any more");
	}

	@Test
	void isNotToldWhetherTheNameOrThePasswordIsWrong() {
		Account ana = this.newsroom.person("Ana", Role.EDITOR);
		this.browser.open("/queue");
		assertThat(this.browser.path()).isEqualTo("/login");
		signIn(ana.login(), "not the password");
		String refusal = this.browser.one("[role=alert]").getText();
		assertThat(refusal).startsWith("Name and password do not belong together");
		assertThat(this.browser.one("input[name=login]").getDomProperty("value")).isEqualTo(ana.login());
		assertThat(this.browser.one("input[name=password]").getDomProperty("value")).isEmpty();
		signIn("somebody-unknown", "not the password");
		assertThat(this.browser.one("[role=alert]").getText()).isEqualTo(refusal);
		signIn(ana.login(), AccountsNewsroom.PASSWORD);
		assertThat(this.browser.path()).as("where she wanted to go").isEqualTo("/queue");
	}

	@Test
	void isToldWhenTheNextTryIsPossible() {
		Account ana = this.newsroom.person("Ana", Role.EDITOR);
		this.browser.open("/login");
		for (int guess = 0; guess < 6; guess++) {
			signIn(ana.login(), "guess number " + guess);
		}
		assertThat(this.browser.one("[role=alert]").getText())
			.matches("There were too many tries\\. The next one is possible at .* UTC\\.");
	}

	@Test
	void isOutWhenSheSignsOut() {
		signedIn("Ana", Role.EDITOR);
		this.browser.open("/me");
		this.browser.submit("form[action='/logout'] button");
		assertThat(this.browser.path()).isEqualTo("/login");
		this.browser.open("/me");
		assertThat(this.browser.path()).isEqualTo("/login");
		assertThat(this.browser.heading()).isEqualTo("Sign in");
	}

	@Test
	void anAdministratorInvitesSomebodyAndGivesARoleLater() {
		Account boss = signedIn("Boss", Role.ADMINISTRATOR);
		String login = "invited-by-" + boss.login();
		this.browser.follow("People");
		this.browser.fill("input[name=login]", login);
		this.browser.fill("form[action='/people'] input[name=name]", "Lou");
		this.browser.click("form[action='/people'] input[value=editor]");
		this.browser.submit("form[action='/people'] button");
		assertThat(this.browser.heading()).isEqualTo("A link for Lou");
		String link = this.browser.one("textarea").getDomProperty("value");
		this.browser.follow("Back to the people");
		assertThat(this.browser.ask("return document.documentElement.outerHTML").toString())
			.as("the link is shown once")
			.doesNotContain(link);
		String roles = "//section[.//strong[text()='%s']]".formatted(login);
		this.browser.within(roles, "input[value=maintainer]").click();
		this.browser.submit(() -> this.browser.within(roles, "form[action$='/roles'] button").click());
		this.browser.submit("form[action='/logout'] button");
		this.browser.open(link.substring(link.indexOf(WayIn.PATH)));
		setPassword();
		this.browser.open("/me");
		assertThat(this.browser.text()).contains("Editor: decides on entries", "Maintainer: registers feeds");
	}

	@Test
	void anEditorIsNotShownThePeopleAndIsToldWhy() {
		signedIn("Ana", Role.EDITOR);
		this.browser.open("/queue");
		assertThat(this.browser.shows(".top a[href='/people']")).isFalse();
		this.browser.open("/people");
		assertThat(this.browser.one("[role=alert]").getText()).containsIgnoringCase("administrator");
		assertThat(this.browser.shows("form[action='/people']")).isFalse();
	}

	@Test
	void aTokenIsShownOnce() {
		signedIn("Ana", Role.EDITOR);
		this.browser.open("/me");
		this.browser.fill("form[action='/me/tokens'] input[name=name]", "laptop");
		this.browser.click("form[action='/me/tokens'] input[value=editor]");
		this.browser.submit("form[action='/me/tokens'] button");
		assertThat(this.browser.heading()).isEqualTo("Token: laptop");
		String token = this.browser.one("textarea").getDomProperty("value");
		assertThat(token).startsWith("newsroom_");
		this.browser.follow("Back to your account");
		assertThat(this.browser.text()).contains("laptop").doesNotContain(token);
		this.browser.submit("button[aria-label='Revoke laptop']");
		assertThat(this.browser.shows("button[aria-label='Revoke laptop']")).isFalse();
	}

	/**
	 * Once the script of the queue stopped at once where the page had no field for a
	 * name.
	 */
	@Test
	void anEditorDecidesByKeysInTheNameOfHerAccount() {
		Account ana = signedIn("Ana", Role.values());
		this.browser.open("/items/new");
		this.browser.fill("#news-address", "https://teapots.example/meeting");
		this.browser.fill("#news-title", "Teapots meet");
		this.browser.fill("#news-text", "The teapots meet in Brussels. Everybody is welcome to bring a cup.");
		this.browser.submit("main form button");
		this.newsroom.settle();
		QueueDesk queue = new QueueDesk(this.browser);
		this.browser.open("/queue");
		assertThat(queue.title()).isEqualTo("Teapots meet");
		queue.type("Teapots meet in Brussels.");
		this.browser.until("the preview", () -> queue.printed().equals("Teapots meet in Brussels."));
		this.browser.press(Keys.ESCAPE);
		this.browser.press("r");
		this.browser.go("no news", Keys.ENTER);
		assertThat(queue.done()).isEqualTo("Rejected: Teapots meet.");
		this.browser.open("/queue?state=rejected");
		this.browser.click(".history summary");
		assertThat(this.browser.one(".history").getText()).contains(ana.name());
	}

	@Test
	void aKeyboardIsEnough() {
		Account ana = this.newsroom.person("Ana", Role.EDITOR);
		this.browser.open("/me");
		this.browser.press(ana.login(), Keys.TAB);
		this.browser.press(AccountsNewsroom.PASSWORD);
		this.browser.go(Keys.ENTER);
		assertThat(this.browser.path()).isEqualTo("/me");
		tabTo("form[action='/me/tokens'] input[name=name]");
		this.browser.press("laptop");
		tabTo("form[action='/me/tokens'] input[value=editor]");
		this.browser.press(Keys.SPACE);
		tabTo("form[action='/me/tokens'] button");
		this.browser.go(Keys.ENTER);
		assertThat(this.browser.heading()).isEqualTo("Token: laptop");
		tabTo("form[action='/logout'] button");
		this.browser.go(Keys.ENTER);
		assertThat(this.browser.path()).isEqualTo("/login");
	}

	@Test
	void worksWithoutScripts() {
		Account boss = this.newsroom.person("Boss", Role.ADMINISTRATOR);
		this.browser.withoutScripts();
		this.browser.open("/people");
		signIn(boss.login(), AccountsNewsroom.PASSWORD);
		assertThat(this.browser.heading()).isEqualTo("People");
		this.browser.fill("input[name=login]", "scriptless-" + boss.login());
		this.browser.fill("form[action='/people'] input[name=name]", "Kai");
		this.browser.submit("form[action='/people'] button");
		assertThat(this.browser.heading()).isEqualTo("A link for Kai");
		this.browser.submit("form[action='/logout'] button");
		assertThat(this.browser.path()).isEqualTo("/login");
	}

	@ParameterizedTest
	@EnumSource
	void breaksNoRuleOfAxe(AccountPage page) {
		page.open.accept(this);
		assertThat(AXE.violations(this.browser)).as("what axe says of %s", page).isEmpty();
		this.browser.inTheDark();
		assertThat(AXE.violations(this.browser)).as("what axe says of %s in the dark", page).isEmpty();
		this.browser.onAPhone();
		assertThat(AXE.violations(this.browser)).as("what axe says of %s on a phone", page).isEmpty();
		assertThat(this.browser.ask("return document.documentElement.scrollWidth <= innerWidth"))
			.as("%s fits on a phone", page)
			.isEqualTo(true);
	}

	private String link(WayIn way) {
		return way.at(this.newsroom.address()).getPath();
	}

	private Account signedIn(String name, Role... roles) {
		Account account = this.newsroom.person(name, roles);
		this.browser.open("/login");
		signIn(account.login(), AccountsNewsroom.PASSWORD);
		return account;
	}

	private void signIn(String login, String password) {
		this.browser.fill("input[name=login]", login);
		this.browser.fill("input[name=password]", password);
		this.browser.submit("main form button");
	}

	private void setPassword() {
		this.browser.fill("input[name=password]", AccountsNewsroom.PASSWORD);
		this.browser.fill("input[name=again]", AccountsNewsroom.PASSWORD);
		this.browser.submit("main form button");
	}

	private void tabTo(String selector) {
		for (int i = 0; i < 50; i++) {
			if (Boolean.TRUE.equals(this.browser.ask("return document.activeElement.matches(\"" + selector + "\")"))) {
				return;
			}
			this.browser.press(Keys.TAB);
		}
		throw new AssertionError("The key Tab never leads to " + selector);
	}

	/**
	 * The pages that only a newsroom with accounts has.
	 */
	enum AccountPage {

		LOGIN((visitor) -> visitor.browser.open("/login")),

		LOGIN_REFUSED((visitor) -> {
			visitor.browser.open("/login");
			visitor.signIn("somebody-unknown", "not the password");
		}),

		WELCOME((visitor) -> visitor.browser.open(visitor.link(visitor.newsroom.invited("Zoë")))),

		ME((visitor) -> {
			visitor.signedIn("Ana", Role.EDITOR);
			visitor.browser.open("/me");
		}),

		TOKEN((visitor) -> {
			ME.open.accept(visitor);
			visitor.browser.fill("form[action='/me/tokens'] input[name=name]", "laptop");
			visitor.browser.submit("form[action='/me/tokens'] button");
		}),

		PEOPLE((visitor) -> {
			visitor.signedIn("Boss", Role.values());
			visitor.browser.open("/people");
		}),

		WAY_IN((visitor) -> {
			PEOPLE.open.accept(visitor);
			visitor.browser.submit("form[action$='/link'] button");
		}),

		AUDIT((visitor) -> {
			PEOPLE.open.accept(visitor);
			visitor.browser.open("/people/audit");
		}),

		NOT_FOR_YOU((visitor) -> {
			visitor.signedIn("Ana", Role.EDITOR);
			visitor.browser.open("/people");
		}),

		NO_FEEDS_YET((visitor) -> {
			visitor.signedIn("Boss", Role.values());
			visitor.browser.open("/feeds");
		}),

		NOTHING_TO_REVIEW((visitor) -> {
			visitor.signedIn("Boss", Role.values());
			visitor.browser.open("/queue");
		}),

		NO_ISSUES_YET((visitor) -> {
			visitor.signedIn("Boss", Role.values());
			visitor.browser.open("/issues");
		});

		private final Consumer<PeopleBrowserTests> open;

		AccountPage(Consumer<PeopleBrowserTests> open) {
			this.open = open;
		}

	}

}
