package org.xmpp.newsletter.aggregator.fetch;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BotWallTests {

	private final WebServer server = new WebServer();

	private final Fetcher fetcher = this.server.fetcher();

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
	}

	@Test
	void cloudflareSaysItInAHeader() {
		this.server.answer("/feed", 403, Map.of("cf-mitigated", "challenge"), "x");
		assertThat(fetch()).isInstanceOfSatisfying(FetchResult.BotWall.class,
				(wall) -> assertThat(wall.detail()).startsWith("Cloudflare at http://127.0.0.1:"));
	}

	@Test
	void aCompressedErrorPageIsLookedInto() {
		byte[] page = WebServer
			.gzip(("<!doctype html><title>Just a moment...</title>" + "x".repeat(99_999)).getBytes());
		this.server.answer("/feed", 503, Map.of("Content-Encoding", "gzip"), page);
		assertThat(fetch()).isInstanceOf(FetchResult.BotWall.class);
	}

	@Test
	void aDamagedErrorPageIsStillAnError() {
		this.server.answer("/feed", 500, Map.of("Content-Encoding", "gzip"), "not gzip at all");
		assertThat(fetch()).isInstanceOf(FetchResult.Failed.class);
	}

	@Test
	void amazonToo() {
		this.server.answer("/feed", 202, Map.of("x-amzn-waf-action", "challenge"), "");
		assertThat(fetch()).isInstanceOf(FetchResult.BotWall.class);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title></head></html>",
					"<!DOCTYPE html><html><script id=\"anubis_challenge\" type=\"application/json\">{}</script></html>",
					"\n<html><head><title>Checking your browser before accessing</title></head></html>",
					"<html><script>window._cf_chl_opt={}</script></html>" })
	void wallsAreKnownByTheirMarkupWhateverTheStatus(String page) {
		this.server.answer("/feed", 200, Map.of("Content-Type", "text/html"), page);
		assertThat(fetch()).isInstanceOf(FetchResult.BotWall.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<rss><channel><item><title>Checking your browser</title></item></channel></rss>",
			"<html><head><title>How we set up Anubis</title></head><p>Pages say: checking your browser.</p></html>" })
	void talkingAboutWallsIsNone(String page) {
		this.server.answer("/feed", 200, Map.of(), page);
		assertThat(fetch()).isInstanceOf(FetchResult.Fetched.class);
	}

	private FetchResult fetch() {
		return this.fetcher.fetch(new FetchRequest(this.server.at("/feed"), Validators.NONE));
	}

}
