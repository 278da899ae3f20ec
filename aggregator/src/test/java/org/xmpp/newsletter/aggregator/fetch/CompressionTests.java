package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CompressionTests {

	private static final int LIMIT = 100_000;

	private static final byte[] PLAIN = "<rss>hello, hello, hello</rss>".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] GZIP = WebServer.gzip(PLAIN);

	static Stream<Arguments> readable() {
		return Stream.of(arguments("said and done", "gzip", GZIP), arguments("under its old name", "X-GZIP", GZIP),
				arguments("not said", "", GZIP), arguments("said twice, done twice", "gzip, gzip", twice()),
				arguments("said once, done twice", "gzip", twice()), arguments("said and not done", "gzip", PLAIN),
				arguments("with junk behind it", "gzip", join(GZIP, "junk".getBytes(StandardCharsets.US_ASCII))),
				arguments("with zeros behind it", "gzip", join(GZIP, new byte[100])),
				arguments("in two parts", "gzip",
						join(WebServer.gzip(Arrays.copyOf(PLAIN, 10)),
								WebServer.gzip(Arrays.copyOfRange(PLAIN, 10, PLAIN.length)))),
				arguments("deflate with its header", "deflate", deflate(false)),
				arguments("bare deflate", "deflate", deflate(true)),
				arguments("deflate said and not done", "deflate", PLAIN),
				arguments("a charset where a compression should be", "utf-8", PLAIN),
				arguments("none", "identity", PLAIN));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("readable")
	void compressionComesOffHoweverItIsSaid(String name, String said, byte[] body) throws IOException {
		assertThat(Compression.plainBody(answer(said, body), LIMIT)).isEqualTo(PLAIN);
	}

	@Test
	void bytesCountWhenPlain() {
		byte[] bomb = WebServer.gzip(new byte[20_000_000]);
		assertRefused("gzip", bomb);
		assertRefused("gzip", WebServer.gzip(bomb));
		assertRefused("", bomb);
	}

	private static void assertRefused(String said, byte[] bomb) {
		assertThatExceptionOfType(FetchStoppedException.class)
			.isThrownBy(() -> Compression.plainBody(answer(said, bomb), LIMIT))
			.satisfies((stopped) -> assertThat(RawServer.kind(stopped.result())).isEqualTo("refused body_too_large"));
	}

	@Test
	void damageIsAFailureAndNeverHalfADocument() {
		byte[] wrongSum = GZIP.clone();
		wrongSum[wrongSum.length - 6] ^= 1;
		assertDamaged("gzip", wrongSum);
		assertDamaged("gzip", Arrays.copyOf(GZIP, GZIP.length - 9));
		assertDamaged("gzip", Arrays.copyOf(GZIP, 15));
		assertDamaged("deflate", Arrays.copyOf(deflate(false), 12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "zstd", "compress", "gzip, br" })
	void whatWasNotAskedForIsAFailure(String coding) {
		assertDamaged(coding, new byte[] { 1, 2, 3 });
	}

	private static void assertDamaged(String said, byte[] body) {
		assertThatExceptionOfType(FetchStoppedException.class)
			.isThrownBy(() -> Compression.plainBody(answer(said, body), LIMIT))
			.satisfies((stopped) -> assertThat(RawServer.kind(stopped.result())).isEqualTo("failed encoding"));
	}

	@Test
	void theBeginningOfACutPageCanBeSeen() {
		byte[] page = WebServer.gzip("<html>%s".formatted("x".repeat(5000)).getBytes(StandardCharsets.US_ASCII));
		assertThat(Compression.beginning(answer("gzip", Arrays.copyOf(page, page.length - 8)), 6)).asString()
			.isEqualTo("<html>");
	}

	private static Answer answer(String said, byte[] body) {
		HttpHeaders headers = new HttpHeaders();
		if (!said.isEmpty()) {
			headers.set(HttpHeaders.CONTENT_ENCODING, said);
		}
		return new Answer(URI.create("http://example.org/feed"), null, 200, false, headers, body);
	}

	private static byte[] twice() {
		return WebServer.gzip(GZIP);
	}

	private static byte[] deflate(boolean bare) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream stream = new DeflaterOutputStream(packed,
				new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
			stream.write(PLAIN);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static byte[] join(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

}
