package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TlsTests {

	private static final URI ADDRESS = URI.create("https://example.org/feed");

	private final Explanations explanations = new Explanations(FetchPropertiesTests.defaults());

	@Test
	void everyFaultHasASentence() {
		assertThat(words(new CertificateExpiredException("x"))).contains("has expired");
		assertThat(words(new CertificateNotYetValidException("x"))).contains("not valid yet");
		assertThat(words(new CertPathBuilderException("x"))).contains("signed by nobody who is trusted");
		assertThat(words(new CertificateException("No name matching"))).contains("not made out to example.org");
		assertThat(words(new SSLException("protocol_version"))).contains("TLS with https://example.org/feed failed");
	}

	@Test
	void aServerWithoutTlsIsNotTrusted() {
		try (RawServer server = new RawServer(); Fetcher fetcher = server.fetcher(new SystemNames(), 80, 443)) {
			server.answer((path, out) -> out.write("never".getBytes()));
			FetchResult result = fetcher.fetch("https://127.0.0.1:%d/".formatted(server.port()), Validators.NONE);
			assertThat(result).isInstanceOf(FetchResult.Failed.class);
			assertThat(server.asked).noneSatisfy((request) -> assertThat(request).contains("GET"));
		}
	}

	private String words(Exception root) {
		FetchResult result = this.explanations.explain(new SSLException("handshake", root), ADDRESS);
		assertThat(RawServer.kind(result)).isEqualTo("failed tls");
		return ((FetchResult.Failed) result).detail();
	}

}
