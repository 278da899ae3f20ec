package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

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
		if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
			throw new RefusedException(
					"%s sends its answer as %s although only gzip was offered".formatted(answer.address(), encoding));
		}
		byte[] plain = gunzip(answer, limit);
		if (plain.length > limit) {
			throw new RefusedException("%s sends more than %d bytes (decompressed)".formatted(answer.address(), limit));
		}
		return plain;
	}

	private static byte[] gunzip(Answer answer, int limit) throws IOException {
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
			return stream.readNBytes(limit + 1);
		}
		catch (IOException ex) {
			throw new RefusedException("%s sends damaged gzip: %s".formatted(answer.address(), ex.getMessage()));
		}
	}

}
