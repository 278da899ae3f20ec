package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Takes the compression off a body, within limits.
 */
final class Gunzip {

	private Gunzip() {
	}

	/**
	 * Decompresses.
	 * @param answer with the body
	 * @param limit bytes at most
	 * @return the plain bytes
	 * @throws IOException when there are more, or they are damaged, or compressed in a
	 * way that was not asked for
	 */
	static byte[] plainBody(Answer answer, int limit) throws IOException {
		String encoding = answer.header(HttpHeaders.CONTENT_ENCODING);
		if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")
				|| answer.body().length == 0) {
			return answer.body();
		}
		if (!isGzip(encoding)) {
			throw FetchStoppedException.failed(Failure.ENCODING,
					"%s sends its answer as %s although only gzip was offered".formatted(answer.address(), encoding));
		}
		byte[] plain = gunzip(answer, limit);
		if (plain.length > limit) {
			throw FetchStoppedException.refused(Refusal.BODY_TOO_LARGE, "%s sends more than %d bytes (decompressed)".formatted(answer.address(), limit));
		}
		return plain;
	}

	/**
	 * Decompresses the beginning of a page that may be cut, for a look at it only.
	 * @param answer with the body
	 * @param limit bytes at most
	 * @return what can be read
	 */
	static byte[] beginning(Answer answer, int limit) {
		if (!isGzip(answer.header(HttpHeaders.CONTENT_ENCODING))) {
			return answer.body();
		}
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
			for (int next = stream.read(); next >= 0 && plain.size() < limit; next = stream.read()) {
				plain.write(next);
			}
		}
		catch (IOException cut) {
			return plain.toByteArray();
		}
		return plain.toByteArray();
	}

	private static boolean isGzip(@Nullable String encoding) {
		return "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
	}

	private static byte[] gunzip(Answer answer, int limit) throws IOException {
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
			return stream.readNBytes(limit + 1);
		}
		catch (IOException ex) {
			throw FetchStoppedException.failed(Failure.ENCODING, "%s sends damaged gzip: %s".formatted(answer.address(), ex.getMessage()));
		}
	}

}
