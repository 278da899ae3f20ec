package org.xmpp.newsletter.platform.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Lists in parts.
 */
class PartTests {

	private static final String PATH = "/api/things?state=in%20review&limit=2";

	@Test
	void theLinksLeadThroughAllOfIt() {
		List<String> all = List.of("a", "b", "c", "d", "e");
		List<String> seen = new ArrayList<>();
		int parts = 0;
		@Nullable URI next = URI.create(PATH);
		while (next != null) {
			ResponseEntity<List<String>> answer = ask(next, all);
			seen.addAll(Objects.requireNonNull(answer.getBody()));
			next = next(answer);
			parts++;
		}
		assertThat(seen).isEqualTo(all);
		assertThat(parts).isEqualTo(3);
	}

	@Test
	void theLinkKeepsWhatElseWasAskedFor() {
		assertThat(ask(URI.create(PATH), List.of("a", "b", "c")).getHeaders().getFirst(HttpHeaders.LINK))
			.matches("</api/things\\?state=in%20review&after=\\w+&limit=2>; rel=\"next\"");
	}

	@Test
	void whatCameOrWentInBetweenIsNeitherShownTwiceNorSkipped() {
		URI next = Objects.requireNonNull(next(ask(URI.create(PATH), List.of("a", "b", "c", "d"))));
		assertThat(ask(next, List.of("new", "a", "b", "c", "d")).getBody()).containsExactly("c", "d");
		assertThat(ask(next, List.of("a", "c", "d")).getBody()).containsExactly("c", "d");
	}

	@Test
	void allOfAShortListComesAtOnce() {
		ResponseEntity<List<String>> answer = ask(URI.create("/api/things"), List.of("a", "b"));
		assertThat(answer.getBody()).containsExactly("a", "b");
		assertThat(next(answer)).isNull();
	}

	@Test
	void moreThanTheMostIsRefusedAndSoIsAPlaceThatNobodyNamed() {
		assertThatThrownBy(() -> new Part(Part.MOST + 1, null).of(List.of("a"), Function.identity(), request(PATH)))
			.isInstanceOf(Problem.class)
			.hasMessageContaining("10000");
		for (String invented : List.of("b", "!!", "", "OTk5")) {
			assertThatThrownBy(() -> new Part(null, invented).of(List.of("a"), Function.identity(), request(PATH)))
				.isInstanceOf(Problem.class);
		}
	}

	private static ResponseEntity<List<String>> ask(URI address, List<String> all) {
		var query = UriComponentsBuilder.fromUri(address).build(true).getQueryParams();
		String limit = query.getFirst("limit");
		return new Part((limit != null) ? Integer.valueOf(limit) : null, query.getFirst("after")).of(all,
				Function.identity(), request(address.toString()));
	}

	private static MockServerHttpRequest request(String path) {
		return MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://localhost:8080" + path)).build();
	}

	private static @Nullable URI next(ResponseEntity<?> answer) {
		String link = answer.getHeaders().getFirst(HttpHeaders.LINK);
		return (link != null) ? URI.create(link.substring(1, link.indexOf('>'))) : null;
	}

}
