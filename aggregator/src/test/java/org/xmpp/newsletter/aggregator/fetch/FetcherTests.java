package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FetcherTests {

	private static final byte[] LATIN = { '<', 'a', '>', (byte) 0xE4, (byte) 0xFF, 0, '<', '/', 'a', '>' };

	private final WebServer server = new WebServer();

	private final Fetcher fetcher = this.server.fetcher();

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
	}

	@Test
	void theBytesOfABodyAreLeftAsTheyAre() {
		this.server.answer("/feed", 200,
				Map.of("Content-Type", "text/xml; charset=utf-8", "ETag", "W/\"x\"", "Last-Modified", "yesterday"),
				LATIN);
		FetchResult.Fetched fetched = fetched("/feed");
		assertThat(fetched.body()).isEqualTo(LATIN);
		assertThat(fetched.contentType()).isEqualTo("text/xml; charset=utf-8");
		assertThat(fetched.validators()).isEqualTo(new Validators("W/\"x\"", "yesterday", this.server.at("/feed")));
		assertThat(fetched.address()).isEqualTo(this.server.at("/feed"));
		assertThat(fetched.movedTo()).isNull();
	}

	@Test
	void aRequestSaysWhoAsksAndWhereToComplain() {
		this.server.answer("/feed", 200, Map.of(), "x");
		fetched("/feed");
		assertThat(this.server.asked.getFirst().get("User-Agent"))
			.containsExactly("Newsroom/test (mailto:news@example.org)");
		assertThat(this.server.asked.getFirst().get("Accept-Encoding")).containsExactly("gzip");
		assertThat(this.server.asked.getFirst()).doesNotContainKeys("If-None-Match", "If-Modified-Since");
	}

	@Test
	void validatorsAreSentAsTheyCameAndNothingNewIsNotAFailure() {
		this.server.answer("/feed", 304, Map.of("Cache-Control", "max-age=60"), "");
		assertThat(
				this.fetcher.fetch(new FetchRequest(this.server.at("/feed"), new Validators("W/\"x\"", "yesterday"))))
			.isEqualTo(new FetchResult.NotModified(Duration.ofMinutes(1), null));
		assertThat(this.server.asked.getFirst().get("If-None-Match")).containsExactly("W/\"x\"");
		assertThat(this.server.asked.getFirst().get("If-Modified-Since")).containsExactly("yesterday");
	}

	@ParameterizedTest
	@CsvSource({ "429, 120, 2025-03-04T05:08:07Z", "503, 'Wed, 05 Mar 2025 00:00:00 GMT', 2025-03-05T00:00:00Z",
			"429, soon,", "503, -5," })
	void retryAfterIsUnderstoodInSecondsAndAsADate(int status, String header, Instant retryAt) {
		this.server.answer("/feed", status, Map.of("Retry-After", header), "wait");
		assertThat(fetch("/feed")).isEqualTo(new FetchResult.Throttled(status, retryAt, this.server.at("/feed")
				+ ((status == 429) ? " asks for fewer requests (HTTP 429)" : " cannot answer now (HTTP 503)")));
	}

	@Test
	void goneIsForGood() {
		this.server.answer("/feed", 410, Map.of(), "");
		assertThat(fetch("/feed")).isInstanceOf(FetchResult.Gone.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 202, 206, 400, 401, 404, 500, 502 })
	void anErrorIsNamedWithItsAddress(int status) {
		this.server.answer("/feed", status, Map.of(), "no");
		assertThat(fetch("/feed")).isEqualTo(new FetchResult.Failed(Failure.STATUS, status,
				"%s answered with HTTP %d".formatted(this.server.at("/feed"), status)));
	}

	@Test
	void aServerThatIsNotThereIsAFailure() {
		this.server.close();
		assertThat(fetch("/feed")).isInstanceOfSatisfying(FetchResult.Failed.class, (failed) -> {
			assertThat(failed.status()).isNull();
			assertThat(failed.detail()).contains(this.server.at("/feed").toString());
		});
	}

	@ParameterizedTest
	@CsvSource({ "301, 308, true", "301, 302, false", "307, 301, false", "303, 303, false" })
	void anAddressHasMovedWhenEveryRedirectIsPermanent(int first, int second, boolean moved) {
		this.server.answer("/old", first, Map.of("Location", "/older"), "");
		this.server.answer("/older", second, Map.of("Location", this.server.at("/new") + " feed"), "");
		this.server.answer("/new feed", 200, Map.of(), "x");
		FetchResult.Fetched fetched = fetched("/old");
		URI target = this.server.at("/new%20feed");
		assertThat(fetched.address()).isEqualTo(target);
		assertThat(fetched.movedTo()).isEqualTo(moved ? target : null);
	}

	@Test
	void aRedirectToAQueryKeepsThePath() {
		this.server.handle("/a/feed", (exchange) -> {
			boolean asked = exchange.getRequestURI().getQuery() != null;
			exchange.getResponseHeaders().set("Location", "?format=atom");
			exchange.sendResponseHeaders(asked ? 200 : 302, -1);
		});
		assertThat(fetched("/a/feed").address()).isEqualTo(this.server.at("/a/feed?format=atom"));
	}

	private FetchResult.Fetched fetched(String path) {
		FetchResult result = fetch(path);
		assertThat(result).isInstanceOf(FetchResult.Fetched.class);
		return (FetchResult.Fetched) result;
	}

	private FetchResult fetch(String path) {
		return this.fetcher.fetch(new FetchRequest(this.server.at(path), Validators.NONE));
	}

}
