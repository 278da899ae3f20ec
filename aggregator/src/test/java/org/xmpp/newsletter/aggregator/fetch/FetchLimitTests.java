package org.xmpp.newsletter.aggregator.fetch;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FetchLimitTests {

	private static final int LIMIT = 64 * 1024;

	private final WebServer server = new WebServer();

	private final Fetcher fetcher = this.server.fetcher();

	private final CountDownLatch over = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.over.countDown();
		this.fetcher.close();
		this.server.close();
	}

	@Test
	void aBodyUpToTheLimitIsTaken() {
		byte[] body = "x".repeat(LIMIT).getBytes();
		this.server.answer("/plain", 200, Map.of(), body);
		this.server.answer("/packed", 200, Map.of("Content-Encoding", "gzip"), WebServer.gzip(body));
		assertThat(fetch("/plain")).isInstanceOfSatisfying(FetchResult.Fetched.class,
				(fetched) -> assertThat(fetched.body()).isEqualTo(body));
		assertThat(fetch("/packed")).isInstanceOfSatisfying(FetchResult.Fetched.class,
				(fetched) -> assertThat(fetched.body()).isEqualTo(body));
	}

	@Test
	void aLargerBodyIsRefused() {
		this.server.answer("/feed", 200, Map.of(), "x".repeat(LIMIT + 1));
		assertThat(kind("/feed")).isEqualTo("refused body_too_large");
	}

	@Test
	void aBodyIsCountedAfterDecompression() {
		byte[] bomb = WebServer.gzip(new byte[30 * 1024 * 1024]);
		assertThat(bomb.length).isLessThan(LIMIT);
		this.server.answer("/feed", 200, Map.of("Content-Encoding", "gzip"), bomb);
		assertThat(kind("/feed")).isEqualTo("refused body_too_large");
	}

	@Test
	void damagedAndUnaskedCompressionIsNamed() {
		byte[] whole = WebServer.gzip("hello, hello, hello".getBytes());
		this.server.answer("/cut", 200, Map.of("Content-Encoding", "gzip"), Arrays.copyOf(whole, whole.length - 9));
		this.server.answer("/brotli", 200, Map.of("Content-Encoding", "br"), whole);
		assertThat(kind("/cut")).isEqualTo("failed encoding");
		assertThat(kind("/brotli")).isEqualTo("failed encoding");
	}

	@Test
	void aBodyThatIsCutIsAFailure() {
		this.server.handle("/feed", (exchange) -> {
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write('x');
			exchange.getResponseBody().flush();
		});
		assertThat(kind("/feed")).isEqualTo("failed cut_off");
	}

	@Test
	void longHeadersAreTakenAndEndlessOnesAreNot() {
		this.server.answer("/long", 200, Map.of("Content-Security-Policy", "x".repeat(20_000)), "x");
		this.server.answer("/endless", 200, Map.of("Content-Security-Policy", "x".repeat(200_000)), "x");
		assertThat(fetch("/long")).isInstanceOf(FetchResult.Fetched.class);
		assertThat(kind("/endless")).isEqualTo("refused headers_too_large");
	}

	@Test
	void anEndlessBodyIsCutOff() {
		AtomicLong sent = new AtomicLong();
		this.server.handle("/feed", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			while (true) {
				exchange.getResponseBody().write(new byte[1024]);
				sent.addAndGet(1024);
			}
		});
		assertThat(kind("/feed")).isEqualTo("refused body_too_large");
		assertThat(sent).hasValueLessThan(64L * 1024 * 1024);
	}

	@Test
	void aBodyThatDripsIsGivenUp() {
		this.server.handle("/feed", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			while (!await(50)) {
				exchange.getResponseBody().write('x');
				exchange.getResponseBody().flush();
			}
		});
		assertThat(kind("/feed")).isEqualTo("failed timeout");
	}

	@Test
	void redirectsShareOneTimeLimit() {
		this.server.handle("/feed", (exchange) -> {
			await(700);
			exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
			exchange.sendResponseHeaders(302, -1);
		});
		assertThat(kind("/feed")).isEqualTo("failed timeout");
	}

	@Test
	void tooManyRedirectsAreNotFollowed() {
		this.server.handle("/feed", (exchange) -> {
			exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
			exchange.sendResponseHeaders(301, -1);
		});
		assertThat(kind("/feed")).isEqualTo("refused too_many_redirects");
		assertThat(this.server.asked).hasSize(6);
	}

	@Test
	void aCircleOfRedirectsIsSeen() {
		this.server.answer("/one", 302, Map.of("Location", "/two"), "");
		this.server.answer("/two", 302, Map.of("Location", "/one"), "");
		assertThat(kind("/one")).isEqualTo("refused redirect_loop");
		assertThat(this.server.asked).hasSize(2);
	}

	private boolean await(long milliseconds) {
		try {
			return this.over.await(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String kind(String path) {
		return RawServer.kind(fetch(path));
	}

	private FetchResult fetch(String path) {
		return this.fetcher.fetch(new FetchRequest(this.server.at(path), Validators.NONE));
	}

}
