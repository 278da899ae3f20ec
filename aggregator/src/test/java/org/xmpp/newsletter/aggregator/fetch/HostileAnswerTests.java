package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Answers as they should not be: each ends soon, in words, and in the right drawer.
 */
class HostileAnswerTests {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	private final RawServer server = new RawServer();

	private final Fetcher fetcher = this.server.fetcher(new SystemNames(), 80, 443);

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
	}

	static Stream<Arguments> answers() {
		return Stream.of(arguments("a body without length", OK + "\r\nhello", "fetched"),
				arguments("HTTP 1.0", "HTTP/1.0 200 OK\r\n\r\nhello", "fetched"),
				arguments("chunks with extensions and trailers",
						OK + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n", "fetched"),
				arguments("a thousand headers", OK + headers(1000) + "Content-Length: 5\r\n\r\nhello", "fetched"),
				arguments("control characters in a header", OK + "X: a\0b\u0007\r\nContent-Length: 5\r\n\r\nhello",
						"fetched"),
				arguments("early hints before the answer",
						"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + OK
								+ "Content-Length: 5\r\n\r\nhello",
						"fetched"),
				arguments("203", "HTTP/1.1 203 Other\r\nContent-Length: 5\r\n\r\nhello", "fetched"),
				arguments("junk", "this is no HTTP\r\n\r\n", "failed protocol"),
				arguments("HTTP 0.9", "<rss/>\r\n\r\n", "failed protocol"),
				arguments("another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "failed protocol"),
				arguments("nothing", "", "failed cut_off"),
				arguments("a body that is cut", OK + "Content-Length: 100\r\n\r\nhello", "failed cut_off"),
				arguments("a chunk that is cut", OK + "Transfer-Encoding: chunked\r\n\r\nff\r\nhello",
						"failed cut_off"),
				arguments("chunks that do not end", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
						"failed cut_off"),
				arguments("a chunk size that is none", OK + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n",
						"failed protocol"),
				arguments("a length that is none", OK + "Content-Length: -5\r\n\r\nhello", "failed protocol"),
				arguments("a length beyond all limits", OK + "Content-Length: 99999999999999\r\n\r\nhello",
						"refused body_too_large"),
				arguments("a header without end", OK + "X: " + "x".repeat(200_000), "refused headers_too_large"),
				arguments("too many headers", OK + headers(20_000) + "\r\n", "refused headers_too_large"),
				arguments("an entity tag of a megabyte", OK + "ETag: \"" + "x".repeat(1_000_000) + "\"\r\n\r\n",
						"refused headers_too_large"),
				arguments("not modified, unasked", "HTTP/1.1 304 Not Modified\r\n\r\n", "failed unasked_not_modified"),
				arguments("101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "failed status"),
				arguments("204", "HTTP/1.1 204 No Content\r\n\r\n", "failed status"),
				arguments("205", "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n", "failed status"),
				arguments("206", "HTTP/1.1 206 Partial\r\nContent-Length: 5\r\n\r\nhello", "failed status"),
				arguments("300", "HTTP/1.1 300 Choices\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n", "failed status"),
				arguments("305", "HTTP/1.1 305 Proxy\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
						"failed status"),
				arguments("401 with a question for a password",
						"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n",
						"failed status"),
				arguments("999", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", "failed status"));
	}

	private static String headers(int count) {
		return IntStream.range(0, count).mapToObj("X-%d: some value\r\n"::formatted).reduce("", String::concat);
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("answers")
	void everyAnswerEndsInTheRightDrawer(String name, String answer, String kind) {
		this.server.answer(answer);
		assertThat(RawServer.kind(fetch("/"))).isEqualTo(kind);
		assertThat(this.server.asked).hasSize(1);
	}

	@Test
	void whatFollowsTheDeclaredBodyDoesNotCount() {
		this.server.answer(OK + "Content-Length: 5\r\n\r\nhello and more");
		assertThat(fetch("/")).isInstanceOfSatisfying(FetchResult.Fetched.class,
				(fetched) -> assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello"));
	}

	@Test
	void aServerThatSaysNothingIsGivenUpAtTheFirstByte() {
		this.server.answer((path, out) -> waitFor(out, Duration.ofSeconds(6), ""));
		assertThat(fetch("/")).isInstanceOfSatisfying(FetchResult.Failed.class,
				(failed) -> assertThat(failed.detail()).contains("said nothing for"));
	}

	@ParameterizedTest
	@ValueSource(strings = { OK + "\r\n", OK, "HTTP/1.1 100 Continue\r\n\r\n" })
	void whateverDripsEndsByTheTotalTime(String beginning) {
		this.server.answer((path, out) -> {
			out.write(beginning.getBytes(StandardCharsets.US_ASCII));
			waitFor(out, Duration.ofSeconds(8), beginning.contains("100") ? beginning : "X: y\r\n");
		});
		assertThat(fetch("/")).isInstanceOfSatisfying(FetchResult.Failed.class,
				(failed) -> assertThat(failed.detail()).contains("did not answer wholly within 5 s"));
	}

	@Test
	void anErrorPageThatDripsDoesNotHideTheError() {
		FetchProperties patient = FetchPropertiesTests.defaults()
			.allowing(List.of(AllowedAddress.valueOf("127.0.0.1:" + this.server.port())));
		this.server.answer((path, out) -> {
			out.write("HTTP/1.1 404 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			waitFor(out, Duration.ofSeconds(20), "x");
		});
		try (Fetcher slow = new Fetcher(patient, InstantSource.fixed(WebServer.NOW), new SystemNames())) {
			assertThat(slow.fetch(new FetchRequest(this.server.at("/"), Validators.NONE))).isInstanceOfSatisfying(
					FetchResult.Failed.class, (failed) -> assertThat(failed.status()).isEqualTo(404));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\u0001b\"", " ", "\"\u00e4\u0000\"" })
	void absurdEntityTagsAreNotSentBack(String etag) {
		this.server.answer(OK + "ETag: " + etag + "\r\nLast-Modified: " + "x".repeat(5000) + "\r\n\r\nhello");
		assertThat(fetch("/")).isInstanceOfSatisfying(FetchResult.Fetched.class,
				(fetched) -> assertThat(fetched.validators().none()).isTrue());
	}

	@Test
	void absurdValidatorsFromElsewhereDoNoHarm() {
		this.server.answer(OK + "\r\nhello");
		FetchResult result = this.fetcher
			.fetch(new FetchRequest(this.server.at("/"), new Validators("\"a\r\nX-Evil: 1\"", "\u4e2d")));
		assertThat(RawServer.kind(result)).isEqualTo("fetched");
		assertThat(this.server.asked.getFirst()).doesNotContain("X-Evil", "If-");
	}

	@Test
	void neitherCookiesNorLoginsNorTheWayAreTold() {
		this.server.answer((path) -> path.equals("/") ? "HTTP/1.1 302 F\r\nSet-Cookie: a=b\r\nLocation: /x\r\n\r\n"
				: OK + "Set-Cookie: a=b\r\n\r\nhello");
		fetch("/");
		fetch("/");
		assertThat(this.server.asked).hasSize(4)
			.allSatisfy(
					(request) -> assertThat(request).doesNotContainIgnoringCase("cookie", "referer", "authorization"));
	}

	private static void waitFor(OutputStream out, Duration time, String drip) throws IOException {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			out.write(drip.getBytes(StandardCharsets.US_ASCII));
			out.flush();
		}
	}

	private FetchResult fetch(String path) {
		return this.fetcher.fetch(new FetchRequest(this.server.at(path), Validators.NONE));
	}

}
