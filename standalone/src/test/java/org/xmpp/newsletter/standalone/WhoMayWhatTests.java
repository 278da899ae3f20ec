package org.xmpp.newsletter.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.client.Main;
import org.xmpp.newsletter.platform.login.Access;
import org.xmpp.newsletter.platform.login.Rules;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.FirstAdministrator;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignIn;
import org.xmpp.newsletter.platform.people.SignedIn;
import org.xmpp.newsletter.platform.people.Tokens;
import org.xmpp.newsletter.platform.people.WayIn;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Every route of the three services, with nobody signed in and in each role. The routes
 * are found, not listed: a new one without a rule fails here.
 */
class WhoMayWhatTests {

	/** What strangers may. Whoever makes this longer thinks of SECURITY.md. */
	private static final Set<String> FOR_STRANGERS = Set.of("GET /", "GET /login", "POST /login", "POST /logout",
			"GET /welcome/{}", "POST /welcome/{}", "GET /feeds/propose", "POST /feeds/propose",
			"POST /api/feeds/proposals", "GET /feeds/push/{}", "POST /feeds/push/{}", "GET /ops/{}/health",
			"GET /ops/{}/health/**", "GET /api/openapi.json", "GET /api/openapi.yaml", "GET /api/{}/openapi",
			"GET /api/{}/openapi.yaml");

	private static final String PASSWORD = "correct horse battery";

	private static final Actor TEST = new Actor("the test", "", "");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static Newsroom newsroom;

	private static WayIn first;

	private static final Map<Route, String> routes = new TreeMap<>();

	@BeforeAll
	static void open(@TempDir Path folder) {
		newsroom = Newsroom.start(folder, 0, InstantSource.system(),
				Map.of("newsroom.aggregator.catalogue.import", false, "newsroom.aggregator.polling.automatic", false,
						"newsroom.aggregator.xep-list.automatic", false, "newsroom.people.first-administrator", false));
		first = newsroom.aggregator(FirstAdministrator.class).wayIn().orElseThrow();
		for (String service : List.of("aggregator", "summarizer", "assembler")) {
			newsroom.service(service)
				.getBeansOfType(RequestMappingInfoHandlerMapping.class)
				.values()
				.forEach((mapping) -> mapping.getHandlerMethods()
					.forEach((info, method) -> routes(info)
						.forEach((route) -> routes.put(route, method.getShortLogMessage()))));
		}
	}

	@AfterAll
	static void close() {
		newsroom.close();
	}

	@Test
	void everyRouteHasARule() {
		assertThat(routes).hasSizeGreaterThan(100);
		routes.forEach((route, handler) -> {
			if (access(route).isEmpty()) {
				fail("""
						Nobody may %s (%s): there is no rule for it. Say who may in Rules.HOUSE of platform/login, \
						and if strangers may, in FOR_STRANGERS of this test.""".formatted(route, handler));
			}
		});
	}

	@Test
	void strangersMayOnlyWhatIsMeantForThem() {
		Set<String> open = routes.keySet()
			.stream()
			.filter((route) -> access(route).filter(Access.Anybody.class::isInstance).isPresent())
			.map(Route::shape)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(open).isEqualTo(new TreeSet<>(FOR_STRANGERS));
	}

	@Test
	void nobodyChangesAnythingWithoutARole() {
		SignedIn reader = new SignedIn(account("reader"), Set.of(), false, java.util.UUID.randomUUID());
		assertThat(routes.keySet()).filteredOn((route) -> !Rules.isSafe(route.method()))
			.filteredOn((route) -> access(route).orElseThrow().admits(reader, false))
			.filteredOn((route) -> !FOR_STRANGERS.contains(route.shape()))
			.allMatch((route) -> route.path().startsWith("/me/"));
	}

	@Test
	void everyRouteRefusesWhomTheTableRefuses() throws Exception {
		Map<String, Optional<String>> visitors = new LinkedHashMap<>();
		Map<String, Set<Role>> roles = new LinkedHashMap<>();
		visitors.put("nobody", Optional.empty());
		roles.put("nobody", Set.of());
		for (Role role : Role.values()) {
			visitors.put(role.word(), Optional.of(session(account(role.word(), role))));
			roles.put(role.word(), Set.of(role));
		}
		List<String> wrong = new java.util.ArrayList<>();
		for (Route route : routes.keySet()) {
			for (String visitor : visitors.keySet()) {
				SignedIn who = visitors.get(visitor).isEmpty() ? null
						: new SignedIn(account(visitor), roles.get(visitor), false, java.util.UUID.randomUUID());
				if (!access(route).orElseThrow().admits(who, Rules.isSafe(route.method()))) {
					int status = send(route.method().name(), route.path(), visitors.get(visitor), "").statusCode();
					if (status != ((who != null) ? 403 : 401)) {
						wrong.add("%s by %s: %d".formatted(route, visitor, status));
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void oneLoginOpensAllDesks() throws Exception {
		String session = session(account("everybody", Role.values()));
		for (String page : List.of("/feeds", "/queue", "/issues", "/me", "/people", "/people/audit", "/projects",
				"/operations", "/operations/dead-letters", "/api/operations", "/feeds/catalogue", "/api/me",
				"/api/people", "/api/feeds", "/api/entries", "/api/issues")) {
			HttpResponse<String> answer = send("GET", page, Optional.of(session), "");
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Security-Policy")).as(page)
				.hasValueSatisfying(
						(policy) -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'")
							.doesNotContain("unsafe-inline"));
			assertThat(answer.headers().firstValue("Cache-Control")).as(page).isPresent();
			assertThat(answer.body()).as(page).doesNotContain("Open newsroom: no accounts");
		}
	}

	@Test
	void noPageHasAScriptOrAStyleInIt() throws Exception {
		String session = session(account("looker", Role.values()));
		for (String page : List.of("/login", "/feeds", "/queue", "/issues", "/me", "/people", "/people/audit")) {
			assertThat(send("GET", page, Optional.of(session), "").body()).as(page)
				.doesNotContainPattern("<script(?![^>]* src=)")
				.doesNotContainPattern("\\son[a-z]+=")
				.doesNotContain("<style", " style=");
		}
	}

	@Test
	void theFirstStartMakesAnAdministratorWithALinkThatWorksOnce() throws Exception {
		String path = first.at(newsroom.address()).getPath();
		String password = PASSWORD.replace(" ", "+");
		String form = "name=Boss&password=" + password + "&again=" + password;
		assertThat(send("GET", path, Optional.empty(), "").statusCode()).isEqualTo(200);
		assertThat(send("POST", path, Optional.empty(), form).statusCode()).isEqualTo(303);
		assertThat(send("POST", path, Optional.empty(), form).statusCode()).isEqualTo(404);
		assertThat(newsroom.aggregator(FirstAdministrator.class).wayIn()).isEmpty();
		assertThat(newsroom.aggregator(People.class).named("admin").orElseThrow().roles())
			.containsExactlyInAnyOrder(Role.values());
	}

	@Test
	void aTokenLetsTheCommandLineInAsFarAsItsRolesGo(@TempDir Path home) {
		Account editor = account("token-editor", Role.EDITOR);
		String token = newsroom.aggregator(Tokens.class)
			.make(editor, new Tokens.Wish("laptop", Set.of(Role.EDITOR), false, null), TEST)
			.secret()
			.text();
		StringWriter said = new StringWriter();
		assertThat(command(home, token, said, "status")).as(said.toString()).isZero();
		assertThat(said.toString()).contains("(token-editor): editor");
		assertThat(command(home, token, said, "feeds", "list")).isZero();
		assertThat(command(home, token, said, "feeds", "add", "https://feeds.example.org/news")).isEqualTo(1);
		assertThat(said.toString()).containsIgnoringCase("maintainer");
		assertThat(command(home, "newsroom_invented", said, "queue")).isEqualTo(1);
		assertThat(said.toString()).contains("./newsroom login");
	}

	private static int command(Path home, String token, StringWriter said, String... arguments) {
		Map<String, String> variables = Map.of("NEWSROOM_SERVER", newsroom.address().toString(), "NEWSROOM_TOKEN",
				token);
		PrintWriter writer = new PrintWriter(said, true);
		return Main.run(variables, home, writer, writer, arguments);
	}

	private static Account account(String login, Role... roles) {
		People people = newsroom.aggregator(People.class);
		return people.named(login).orElseGet(() -> {
			Reception reception = newsroom.aggregator(Reception.class);
			WayIn way = reception.invite(login, "The " + login, Set.of(roles), TEST);
			return reception.welcome(way.secret().text(), "The " + login, PASSWORD, TEST).orElseThrow();
		});
	}

	private static String session(Account account) {
		return newsroom.aggregator(SignIn.class).begin(account, TEST).text();
	}

	private static Optional<Access> access(Route route) {
		return Rules.HOUSE.access(route.method(), PathContainer.parsePath(route.path()));
	}

	private static HttpResponse<String> send(String method, String path, Optional<String> session, String form)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(newsroom.address() + path))
			.timeout(Duration.ofMinutes(1))
			.method(method, HttpRequest.BodyPublishers.ofString(form))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Newsroom-Person", "Somebody Else")
			.header("Origin", newsroom.address().toString());
		session.ifPresent((secret) -> request.header("Cookie", "newsroom-session=" + secret));
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static Stream<Route> routes(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<HttpMethod> all = methods.isEmpty() ? List.of(HttpMethod.GET, HttpMethod.POST)
				: methods.stream().map(RequestMethod::asHttpMethod).toList();
		return info.getPatternsCondition()
			.getPatterns()
			.stream()
			.flatMap((pattern) -> all.stream().map((method) -> new Route(method, pattern.getPatternString())));
	}

	/**
	 * A route as a controller declares it.
	 */
	private record Route(HttpMethod method, String pattern) implements Comparable<Route> {

		/** An address that fits the pattern. */
		String path() {
			return "/" + segments().map((segment) -> segment.contains("{") ? "2025-05" : segment)
				.map((segment) -> segment.equals("**") ? "more" : segment)
				.collect(Collectors.joining("/"));
		}

		/** The same for all services, and whatever variables are called. */
		String shape() {
			String path = segments().map((segment) -> segment.contains("{") ? "{}" : segment)
				.collect(Collectors.joining("/"));
			return method() + " /"
					+ path.replaceFirst("^ops/[a-z]+", "ops/{}").replaceFirst("^api/[a-z]+/openapi", "api/{}/openapi");
		}

		private Stream<String> segments() {
			return Arrays.stream(this.pattern.substring(1).split("/"))
				.map((segment) -> segment.startsWith("{*") ? "**" : segment);
		}

		@Override
		public int compareTo(Route other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
