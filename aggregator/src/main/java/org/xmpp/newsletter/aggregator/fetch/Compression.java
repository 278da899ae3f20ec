package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.springframework.http.HttpHeaders;

/**
 * Takes the compression off a body: what the server says it is, and what the bytes say,
 * since some servers compress twice, or say so and do not. Only gzip is ever asked for.
 */
final class Compression {

	private static final int MOST_LAYERS = 3;

	private static final int BUFFER = 16 * 1024;

	private Compression() {
	}

	/**
	 * Decompresses.
	 * @param answer with the body
	 * @param limit bytes at most
	 * @return the plain bytes
	 * @throws FetchStoppedException when there are more, or they are damaged, or
	 * compressed in a way that was not asked for
	 */
	static byte[] plainBody(Answer answer, int limit) throws FetchStoppedException {
		byte[] body = answer.body();
		if (body.length == 0) {
			return body;
		}
		for (String coding : codings(answer)) {
			body = unpack(answer, coding, body, limit);
		}
		// Also what is compressed once more, or was never said to be.
		return gunzip(answer, gunzip(answer, body, limit), limit);
	}

	/** What is not known to be a compression is none. */
	private static byte[] unpack(Answer answer, String coding, byte[] body, int limit) throws FetchStoppedException {
		return switch (coding) {
			case "gzip", "x-gzip" -> gunzip(answer, body, limit);
			case "deflate" -> inflate(answer, body, limit);
			case "br", "zstd", "compress", "x-compress", "dcb", "dcz",
					"exi" ->
				throw FetchStoppedException.failed(Failure.ENCODING,
						"%s sends its answer as %s although only gzip was offered; it must respect Accept-Encoding"
							.formatted(answer.address(), coding));
			default -> body;
		};
	}

	/**
	 * Decompresses the beginning of a page that may be cut, for a look at it only.
	 * @param answer with the body
	 * @param limit bytes at most
	 * @return what can be read
	 */
	static byte[] beginning(Answer answer, int limit) {
		if (!isGzip(answer.body())) {
			return answer.body();
		}
		byte[] plain = new byte[limit];
		int length = 0;
		try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
			for (int read = 0; read >= 0 && length < limit; read = stream.read(plain, length, limit - length)) {
				length += read;
			}
		}
		catch (IOException cut) {
			return Arrays.copyOf(plain, length);
		}
		return Arrays.copyOf(plain, length);
	}

	/** The last one is outermost. */
	private static List<String> codings(Answer answer) {
		return answer.headers()
			.getValuesAsList(HttpHeaders.CONTENT_ENCODING)
			.reversed()
			.stream()
			.map((coding) -> coding.strip().toLowerCase(Locale.ROOT))
			.limit(MOST_LAYERS)
			.toList();
	}

	/** No document begins like this. */
	private static boolean isGzip(byte[] body) {
		return body.length > 2 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B && body[2] == Deflater.DEFLATED;
	}

	private static byte[] gunzip(Answer answer, byte[] body, int limit) throws FetchStoppedException {
		if (!isGzip(body)) {
			return body;
		}
		try {
			return read(answer, new GZIPInputStream(new ByteArrayInputStream(body), BUFFER), limit);
		}
		catch (FetchStoppedException ex) {
			throw ex;
		}
		catch (EOFException ex) {
			throw damaged(answer, "it ends too early");
		}
		catch (IOException ex) {
			throw damaged(answer, String.valueOf(ex.getMessage()));
		}
	}

	/** As zlib (RFC 1950), which is the rule, or bare (RFC 1951), which is the habit. */
	private static byte[] inflate(Answer answer, byte[] body, int limit) throws FetchStoppedException {
		boolean zlib = body.length > 1 && (body[0] & 0xF) == Deflater.DEFLATED
				&& ((body[0] & 0xFF) * 256 + (body[1] & 0xFF)) % 31 == 0;
		Inflater inflater = new Inflater(!zlib);
		try {
			return read(answer, new InflaterInputStream(new ByteArrayInputStream(body), inflater, BUFFER), limit);
		}
		catch (FetchStoppedException ex) {
			throw ex;
		}
		catch (ZipException ex) {
			return body;
		}
		catch (IOException ex) {
			throw damaged(answer, "it ends too early");
		}
		finally {
			inflater.end();
		}
	}

	private static byte[] read(Answer answer, InputStream packed, int limit) throws IOException {
		try (packed) {
			byte[] plain = packed.readNBytes(limit + 1);
			if (plain.length > limit) {
				throw FetchStoppedException.tooLarge(answer.address(), limit, " when decompressed");
			}
			return plain;
		}
	}

	private static FetchStoppedException damaged(Answer answer, String how) {
		return FetchStoppedException.failed(Failure.ENCODING,
				"%s sends damaged compression (%s). The server, or what stands before it, must send all of it"
					.formatted(answer.address(), how));
	}

}
