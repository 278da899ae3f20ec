package org.xmpp.newsletter.aggregator.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Reads bytes that are not what they are said to be. Where most of them are UTF-8 only
 * the others are read as windows-1252: a feed of many sources has items in both.
 */
final class Guess {

	/** What the detector is right about; Western text it takes for anything. */
	private static final Set<String> TRUSTED = Set.of("SHIFT_JIS", "EUC-JP", "EUC-KR", "EUC-TW", "BIG5", "GB18030",
			"KOI8-R", "WINDOWS-1251", "WINDOWS-1253", "WINDOWS-1255", "ISO-8859-5", "ISO-8859-7", "ISO-8859-8",
			"TIS620", "MACCYRILLIC", "IBM866", "IBM855");

	private static final int FEWEST = 8;

	private Guess() {
	}

	static String decode(byte[] body, int from) {
		Counts counts = Counts.of(body, from);
		if (counts.odd() >= FEWEST && counts.odd() > counts.good()) {
			Charset detected = detect(body, from);
			String text = (detected != null) ? Encodings.strict(body, detected, from) : null;
			if (text != null) {
				return text;
			}
		}
		return mixed(body, from);
	}

	private static @Nullable Charset detect(byte[] body, int from) {
		UniversalDetector detector = new UniversalDetector();
		detector.handleData(body, from, Math.min(body.length - from, 200_000));
		detector.dataEnd();
		String name = detector.getDetectedCharset();
		return (name != null && TRUSTED.contains(name)) ? Charsets.find(name) : null;
	}

	private static String mixed(byte[] body, int from) {
		StringBuilder result = new StringBuilder(body.length);
		int run = from;
		int position = from;
		while (position < body.length) {
			int length = sequence(body, position);
			if (length == 0) {
				result.append(new String(body, run, position - run, StandardCharsets.UTF_8));
				int meant = Letters.meant(body[position] & 0xFF);
				result.append((meant > 0) ? (char) meant : '\uFFFD');
				run = position + 1;
			}
			position += Math.max(1, length);
		}
		return result.append(new String(body, run, position - run, StandardCharsets.UTF_8)).toString();
	}

	/** The length of the UTF-8 letter at a position, or 0 when there is none. */
	private static int sequence(byte[] body, int position) {
		int lead = body[position] & 0xFF;
		int length = (lead < 0x80) ? 1
				: (lead < 0xC2) ? 0 : (lead < 0xE0) ? 2 : (lead < 0xF0) ? 3 : (lead < 0xF5) ? 4 : 0;
		if (position + length > body.length) {
			return 0;
		}
		for (int i = 1; i < length; i++) {
			if ((body[position + i] & 0xC0) != 0x80) {
				return 0;
			}
		}
		return length;
	}

	private record Counts(int good, int odd) {

		static Counts of(byte[] body, int from) {
			int good = 0;
			int odd = 0;
			int position = from;
			while (position < body.length) {
				int length = sequence(body, position);
				good += (length > 1) ? 1 : 0;
				odd += (length == 0) ? 1 : 0;
				position += Math.max(1, length);
			}
			return new Counts(good, odd);
		}

	}

}
