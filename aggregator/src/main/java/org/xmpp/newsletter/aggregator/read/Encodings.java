package org.xmpp.newsletter.aggregator.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * From bytes to text. The bytes themselves are the best witness: a byte order mark and
 * the pattern of wide letters win over all that is said. Then counts what the host says,
 * then what the document says of itself, but only as long as the bytes can be read that
 * way.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7303">RFC 7303</a>
 */
final class Encodings {

	private static final int PROLOG = 4096;

	private static final Pattern HEADER = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;,\"']{1,60})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DECLARATION = Pattern
		.compile("<\\?xml\\b[^>]{0,500}?\\bencoding\\s*=\\s*[^\\w>]{0,3}([\\w.:+-]{1,60})", Pattern.CASE_INSENSITIVE);

	private Encodings() {
	}

	/**
	 * Reads bytes as text.
	 * @param body the bytes
	 * @param contentType what the host says, or null
	 * @return the text, without byte order mark
	 */
	static String decode(byte[] body, @Nullable String contentType) {
		Wide wide = Wide.of(body);
		if (wide != null) {
			return wide.decode(body);
		}
		Charset ebcdic = ebcdic(body);
		if (ebcdic != null) {
			return new String(body, ebcdic);
		}
		boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
		String utf8 = new String(body, marked ? 3 : 0, body.length - (marked ? 3 : 0), StandardCharsets.UTF_8);
		boolean isUtf8 = utf8.indexOf('\uFFFD') < 0 || strict(body, StandardCharsets.UTF_8, 0) != null;
		if (isUtf8 && (marked || (utf8.length() == body.length && !isShifted(body)))) {
			return utf8;
		}
		for (Charset said : said(body, marked ? null : contentType, isUtf8)) {
			String text = said.equals(StandardCharsets.UTF_8) ? (isUtf8 ? utf8 : null)
					: strict(body, said, marked ? 3 : 0);
			if (text != null) {
				return text;
			}
		}
		return isUtf8 ? utf8 : Guess.decode(body, marked ? 3 : 0);
	}

	/** What the host says, then what the document says. */
	private static List<Charset> said(byte[] body, @Nullable String contentType, boolean isUtf8) {
		Charset host = Charsets.find(label(HEADER, contentType));
		Charset own = Charsets.find(label(DECLARATION, start(body)));
		// Hosts add their own default to every text; almost nothing else looks like
		// UTF-8.
		boolean contradicted = host != null && isUtf8 && (own == null || own.equals(StandardCharsets.UTF_8))
				&& Charsets.isSingleByte(host);
		return Stream.of(Optional.ofNullable(contradicted ? null : host), Optional.ofNullable(own))
			.flatMap(Optional::stream)
			.filter((charset) -> !charset.equals(StandardCharsets.US_ASCII))
			.toList();
	}

	/** Encodings that switch between alphabets look like ASCII. */
	private static boolean isShifted(byte[] body) {
		for (byte letter : body) {
			if (letter == 0x1B) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Charset ebcdic(byte[] body) {
		boolean declared = body.length > 4 && body[0] == 0x4C && body[1] == 0x6F && body[2] == (byte) 0xA7
				&& body[3] == (byte) 0x94;
		if (!declared) {
			return null;
		}
		Charset family = Charset.forName("IBM037");
		Charset said = Charsets.find(label(DECLARATION, new String(body, 0, Math.min(body.length, 300), family)));
		return (said != null && new String(body, 0, 5, said).equals("<?xml")) ? said : family;
	}

	private static String start(byte[] body) {
		return new String(body, 0, Math.min(body.length, PROLOG), StandardCharsets.ISO_8859_1);
	}

	private static @Nullable String label(Pattern pattern, @Nullable String said) {
		Matcher matcher = pattern.matcher((said != null) ? said : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	static @Nullable String strict(byte[] body, Charset charset, int from) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(body, from, body.length - from))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
