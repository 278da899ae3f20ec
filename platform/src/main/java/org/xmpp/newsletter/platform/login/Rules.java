package org.xmpp.newsletter.platform.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xmpp.newsletter.platform.people.Role;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.xmpp.newsletter.platform.people.Role.ADMINISTRATOR;
import static org.xmpp.newsletter.platform.people.Role.COMM_TEAM;
import static org.xmpp.newsletter.platform.people.Role.EDITOR;
import static org.xmpp.newsletter.platform.people.Role.MAINTAINER;
import static org.xmpp.newsletter.platform.people.Role.OPERATOR;

/**
 * The one table of who may what. The first rule that fits decides; what no rule is for is
 * refused to everybody.
 */
public final class Rules {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	/** The rules of this house. */
	public static final Rules HOUSE = new Rules()
		// Strangers: what they need to get in, to propose a feed, and to see whether it
		// is well; how programs ask is no secret.
		.read(new Access.Anybody(), "/", "/assets/**", "/*/assets/**", "/login", "/welcome/*", "/feeds/propose",
				"/feeds/push/*", "/ops/*/health/**", "/api/openapi.json", "/api/openapi.yaml", "/api/*/openapi",
				"/api/*/openapi.yaml")
		.write(new Access.Anybody(), "/login", "/logout", "/welcome/*", "/feeds/propose", "/api/feeds/proposals",
				"/feeds/push/*")
		// One's own account, and those of others.
		.both(new Access.InPerson(Set.of()), "/me/**")
		.both(new Access.InPerson(Set.of(ADMINISTRATOR)), "/people/**")
		.read(new Access.Reader(), "/api/me")
		.both(oneOf(ADMINISTRATOR), "/api/people/**")
		.both(oneOf(OPERATOR), "/ops/**", "/operations/**", "/api/operations/**")
		// The feeds desk.
		.write(oneOf(MAINTAINER, EDITOR, COMM_TEAM), "/items/**", "/api/items/**")
		.write(oneOf(MAINTAINER, EDITOR), "/feeds/*/held/**", "/api/feeds/*/held/**")
		.write(oneOf(MAINTAINER), "/feeds/**", "/api/feeds/**", "/projects/**", "/api/projects/**",
				"/specifications/**", "/api/specifications/**")
		.read(new Access.Reader(), "/feeds/**", "/api/feeds/**", "/items/**", "/api/items/**", "/projects/**",
				"/api/projects/**", "/specifications/**", "/api/specifications/**")
		// The queue.
		.write(oneOf(EDITOR), "/queue/**", "/api/queue/**", "/api/entries/**", "/api/months/**")
		.read(new Access.Reader(), "/queue/**", "/api/queue/**", "/api/entries/**", "/api/months/**")
		// The issue.
		.write(oneOf(COMM_TEAM), "/issues/**", "/api/issues/**", "/api/archive/**")
		.read(new Access.Reader(), "/issues/**", "/api/issues/**", "/api/archive/**");

	/** The rules of a house whose feeds everybody may read. */
	public static final Rules WITH_PUBLIC_FEEDS = new Rules()
		.read(new Access.Anybody(), "/issues/feed.atom", "/issues/feed.json", "/issues/*/entries.atom",
				"/issues/*/entries.json")
		.and(HOUSE);

	private final List<Rule> rules;

	private Rules() {
		this(List.of());
	}

	private Rules(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	/**
	 * Tells whether requests of a method change nothing.
	 * @param method the method
	 * @return whether it is safe (RFC 9110, 9.2.1)
	 */
	public static boolean isSafe(HttpMethod method) {
		return SAFE.contains(method);
	}

	/**
	 * Looks up who may make a request.
	 * @param method its method
	 * @param path its path, as controllers are found by it
	 * @return who may, or empty when there is no rule and therefore nobody may
	 */
	public Optional<Access> access(HttpMethod method, PathContainer path) {
		boolean safe = isSafe(method);
		return this.rules.stream()
			.filter((rule) -> safe ? rule.reading() : rule.writing())
			.filter((rule) -> rule.pattern().matches(path))
			.map(Rule::access)
			.findFirst();
	}

	private Rules and(Rules others) {
		List<Rule> more = new ArrayList<>(this.rules);
		more.addAll(others.rules);
		return new Rules(more);
	}

	private Rules read(Access access, String... patterns) {
		return with(access, true, false, patterns);
	}

	private Rules write(Access access, String... patterns) {
		return with(access, false, true, patterns);
	}

	private Rules both(Access access, String... patterns) {
		return with(access, true, true, patterns);
	}

	private Rules with(Access access, boolean reading, boolean writing, String... patterns) {
		List<Rule> more = new ArrayList<>(this.rules);
		Arrays.stream(patterns)
			.map((pattern) -> new Rule(reading, writing, PathPatternParser.defaultInstance.parse(pattern), access))
			.forEach(more::add);
		return new Rules(more);
	}

	private static Access oneOf(Role... roles) {
		return new Access.OneOf(Set.of(roles));
	}

	private record Rule(boolean reading, boolean writing, PathPattern pattern, Access access) {
	}

}
