package org.xmpp.newsletter.platform.login;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignedIn;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may what.
 */
class RulesTests {

	@ParameterizedTest
	@CsvSource({ "GET, /queue, false", "GET, /api/entries, false", "GET, /feeds/propose, true",
			"POST, /feeds/propose, true", "POST, /api/feeds/proposals, true", "GET, /api/feeds/proposals, false",
			"GET, /ops/aggregator/health, true", "GET, /ops/aggregator/health/readiness, true",
			"GET, /ops/aggregator/metrics, false", "GET, /assets/newsroom.css, true",
			"GET, /queue/assets/queue.js, true", "POST, /feeds/push/abc, true", "GET, /people, false",
			"GET, /api/feeds/propose, false", "TRACE, /feeds/propose, true", "POST, /queue/assets/queue.js, false" })
	void areForStrangers(HttpMethod method, String path, boolean allowed) {
		assertThat(may(method, path, null)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /feeds, MAINTAINER", "PATCH, /api/feeds/1/settings, MAINTAINER",
			"POST, /projects/1, MAINTAINER", "POST, /queue/1, EDITOR", "POST, /queue/approvals, EDITOR",
			"PUT, /api/entries/1, EDITOR", "POST, /issues/2025-05/release, COMM_TEAM",
			"DELETE, /api/issues/2025-05, COMM_TEAM", "GET, /people, ADMINISTRATOR", "POST, /people, ADMINISTRATOR",
			"GET, /ops/aggregator/metrics, OPERATOR", "GET, /operations, OPERATOR",
			"GET, /api/operations/dead-letters/1, OPERATOR", "POST, /operations/dead-letters/1/send, OPERATOR" })
	void areForOneRole(HttpMethod method, String path, Role role) {
		Arrays.stream(Role.values())
			.forEach(
					(one) -> assertThat(may(method, path, somebody(false, one))).as(one.name()).isEqualTo(one == role));
	}

	@Test
	void aReadOnlyTokenReadsAndNothingElse() {
		SignedIn reader = somebody(true, Role.EDITOR);
		assertThat(may(HttpMethod.GET, "/api/entries", reader)).isTrue();
		assertThat(may(HttpMethod.PUT, "/api/entries/1", reader)).isFalse();
	}

	@Test
	void aTokenCannotMakeTokensNorLetPeopleIn() {
		SignedIn session = somebody(false, Role.ADMINISTRATOR);
		SignedIn token = new SignedIn(session.account(), session.roles(), false, null);
		assertThat(may(HttpMethod.POST, "/me/tokens", session)).isTrue();
		assertThat(may(HttpMethod.POST, "/me/tokens", token)).isFalse();
		assertThat(may(HttpMethod.POST, "/people", token)).isFalse();
	}

	@Test
	void whatNoRuleIsForIsForNobody() {
		assertThat(Rules.HOUSE.access(HttpMethod.GET, PathContainer.parsePath("/something"))).isEmpty();
		assertThat(may(HttpMethod.GET, "/something", somebody(false, Role.values()))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /issues/feed.atom, true", "GET, /issues/feed.json, true",
			"GET, /issues/2025-05/entries.atom, true", "POST, /issues/feed.atom, false", "GET, /issues/2025-05, false",
			"GET, /api/issues/2025-05/issue.eml, false" })
	void opensFeedsToStrangersWhereAHouseWantsThat(HttpMethod method, String path, boolean allowed) {
		Access access = Rules.WITH_PUBLIC_FEEDS.access(method, PathContainer.parsePath(path)).orElseThrow();
		assertThat(access.admits(null, Rules.isSafe(method))).isEqualTo(allowed);
		assertThat(may(method, path, null)).isFalse();
	}

	private static boolean may(HttpMethod method, String path, SignedIn who) {
		Optional<Access> access = Rules.HOUSE.access(method, PathContainer.parsePath(path));
		return access.isPresent() && access.get().admits(who, Rules.isSafe(method));
	}

	private static SignedIn somebody(boolean readOnly, Role... roles) {
		Account account = new Account(UUID.randomUUID(), "ana", "Ana", Set.of(roles), false, true, false,
				Instant.EPOCH);
		return new SignedIn(account, account.roles(), readOnly, UUID.randomUUID());
	}

}
