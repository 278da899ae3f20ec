package org.xmpp.newsletter.aggregator.opml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text of the bytes of an XML file, and mends what most programs get wrong: an
 * {@code &} in an address that is not escaped. Entities of a document type become plain
 * words.
 */
public final class MendedXml {

	private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

	private static final Pattern BARE = Pattern.compile("&(?!(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)");

	private static final Pattern ILLEGAL = Pattern.compile(
			"[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:[0-8]|1[124-9]|2\\d|3[01]|x[0-8bBcCeEfF]|x1[0-9a-fA-F]);");

	private MendedXml() {
	}

	/**
	 * Makes text of an XML file.
	 * @param file its bytes, in the encoding that it names, or UTF-8
	 * @return well-formed as far as escapes and characters go
	 */
	public static String of(byte[] file) {
		String text = new String(file, charset(file));
		String begun = text.substring(Math.max(0, text.indexOf('<')));
		return BARE.matcher(ILLEGAL.matcher(begun).replaceAll("")).replaceAll("&amp;");
	}

	private static Charset charset(byte[] file) {
		if (file.length >= 2 && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
				|| (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE))) {
			return StandardCharsets.UTF_16;
		}
		String beginning = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
		Matcher encoding = ENCODING.matcher(beginning);
		try {
			return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return StandardCharsets.UTF_8;
		}
	}

}
