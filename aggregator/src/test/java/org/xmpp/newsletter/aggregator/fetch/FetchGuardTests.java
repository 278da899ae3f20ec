package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server listens on every address of this machine, so whatever gets past the guard is
 * answered.
 */
class FetchGuardTests {

	private final WebServer server = new WebServer();

	private final Fetcher fetcher = this.server.fetcher();

	@BeforeEach
	void answer() {
		this.server.answer("/secret", 200, Map.of(), "secret");
	}

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
	}

	@Test
	void theServerIsThere() {
		assertThat(this.fetcher.fetch(new FetchRequest(this.server.at("/secret"), Validators.NONE)))
			.isInstanceOf(FetchResult.Fetched.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.2", "[::1]", "2130706434", "127.2", "0.0.0.0", "[::]", "[::ffff:127.0.0.2]",
			"[::ffff:7f00:2]", "[::127.0.0.2]", "[64:ff9b::7f00:2]", "[2002:7f00:2::]", "169.254.169.254",
			"[fe80::1%25lo]", "[fd00::1]" })
	void noAddressOfTheOwnNetworkIsAsked(String host) {
		String address = "http://%s:%d/secret".formatted(host, this.server.port());
		assertRefused(this.fetcher.fetch(new FetchRequest(URI.create(address), Validators.NONE)));
		assertThat(this.server.asked).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.2", "[::1]", "2130706434", "[::ffff:127.0.0.2]", "169.254.169.254" })
	void noRedirectLeadsThere(String host) {
		this.server.answer("/feed", 301, Map.of("Location", "//%s:%d/secret".formatted(host, this.server.port())), "");
		assertRefused(this.fetcher.fetch(new FetchRequest(this.server.at("/feed"), Validators.NONE)));
		assertThat(this.server.asked).hasSize(1);
	}

	@Test
	void onlyThePermittedAddressesOfANameAreDialled() {
		String address = "http://localhost:%d/secret".formatted(this.server.port());
		assertThat(this.fetcher.fetch(new FetchRequest(URI.create(address), Validators.NONE)))
			.isInstanceOf(FetchResult.Fetched.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/", "file:///etc/passwd", "http:///feed", "feed", "mailto:a@example.org",
			"http://name:word@example.org/", "http://example.org:22/", "gopher://example.org/" })
	void otherSchemesPortsAndCredentialsAreRefused(String address) {
		FetchResult result = this.fetcher.fetch(new FetchRequest(URI.create(address), Validators.NONE));
		assertThat(result).isInstanceOfSatisfying(FetchResult.Refused.class,
				(refused) -> assertThat(refused.detail()).doesNotContain("word@"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "http://name:word@127.0.0.1/", "http://127.0.0.1:22/", "http://[" })
	void noRedirectLeadsToThemEither(String location) {
		this.server.answer("/feed", 302, Map.of("Location", location), "");
		FetchResult result = this.fetcher.fetch(new FetchRequest(this.server.at("/feed"), Validators.NONE));
		assertThat(result).isInstanceOf(FetchResult.Refused.class);
	}

	@Test
	void aNameThatDoesNotExistIsSaidSo() {
		FetchResult result = this.fetcher
			.fetch(new FetchRequest(URI.create("http://nobody.invalid/feed"), Validators.NONE));
		assertThat(result).isInstanceOfSatisfying(FetchResult.Failed.class, (failed) -> {
			assertThat(failed.failure()).isEqualTo(Failure.UNKNOWN_HOST);
			assertThat(failed.detail())
				.startsWith("The name nobody.invalid of http://nobody.invalid/feed is not known");
		});
	}

	private static void assertRefused(FetchResult result) {
		assertThat(result).isInstanceOfSatisfying(FetchResult.Refused.class,
				(refused) -> assertThat(refused.rule()).isEqualTo(Refusal.INNER_ADDRESS));
	}

}
