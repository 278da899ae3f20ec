package org.xmpp.newsletter.summarizer.suspicion;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * What a text looks like, whatever letters it is made of: without accents, invisible
 * characters and odd spaces, in lower case, each letter as the Latin one it looks like.
 *
 * @param text the skeleton
 * @param places for each of its characters the place in the text it was made of
 * @see <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">UTS 39</a>
 */
record Skeleton(String text, int[] places) {

	/** First a letter, then those that look like it or like its capital. */
	private static final String[] TWINS = { "aаɑαᴀ", "bвьβʙ", "cсϲᴄ", "dԁđᴅ", "eеεҽᴇ", "fϝքꜰ", "gɡցɢ", "hһհнʜ",
			"iіıιɩɪ", "jјϳᴊ", "kкκᴋ", "lӏłʟ", "mмᴍ", "nոηɴ", "oоοσօøᴏ", "pрρᴘ", "qԛգ", "rгʀ", "sѕꜱ", "tтτᴛ", "uυսᴜ",
			"vνѵᴠ", "wԝѡωᴡ", "xхχ", "yуүγʏ", "zᴢ" };

	/** Digits and signs that stand for letters, in words that have any. */
	private static final Map<Character, Character> DIGITS = Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's',
			'7', 't', '@', 'a', '$', 's');

	/** They set words off and hide none. */
	private static final String MARKS = "*`~";

	/** Letters by name that show nothing. */
	private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

	private static final int TAGS = 0xE0000;

	/** Letters as signs, of which Unicode does not say that they are letters. */
	private static final int[] SIGNS = { 0x1F150, 0x1F170, 0x1F1E6 };

	private static final Map<Integer, Character> LATIN = latin();

	private static Map<Integer, Character> latin() {
		Map<Integer, Character> latin = new HashMap<>();
		for (String twins : TWINS) {
			twins.substring(1).codePoints().forEach((point) -> latin.put(point, twins.charAt(0)));
		}
		return latin;
	}

	static Skeleton of(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		int[] places = new int[text.length() + 16];
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			int point = text.codePointAt(at);
			String folded = (point < 128 && MARKS.indexOf(point) < 0) ? null : folded(point);
			int count = (folded == null) ? 1 : folded.length();
			for (int i = 0; i < count; i++) {
				char letter = (folded == null) ? ascii((char) point) : folded.charAt(i);
				if (letter != ' ' || plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
					places = (plain.length() < places.length) ? places : Arrays.copyOf(places, 2 * places.length);
					places[plain.length()] = at;
					plain.append(letter);
				}
			}
		}
		return new Skeleton(withoutDigits(plain), places);
	}

	private static char ascii(char letter) {
		return (letter <= ' ' || letter == '_') ? ' ' : Character.toLowerCase(letter);
	}

	/** What a character that is not in ASCII looks like. */
	static String folded(int point) {
		int type = Character.getType(point);
		if (point >= TAGS + ' ' && point <= TAGS + '~') {
			return String.valueOf(ascii((char) (point - TAGS)));
		}
		if (MARKS.indexOf(point) >= 0 || type == Character.FORMAT || type == Character.NON_SPACING_MARK
				|| FILLERS.contains(point)) {
			return "";
		}
		if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
			return " ";
		}
		for (int first : SIGNS) {
			if (point >= first && point < first + 26) {
				return String.valueOf((char) ('a' + point - first));
			}
		}
		String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder result = new StringBuilder();
		plain.codePoints()
			.filter((letter) -> Character.getType(letter) != Character.NON_SPACING_MARK)
			.forEach((letter) -> {
				Character latin = LATIN.get(letter);
				result.append((latin != null) ? latin.toString() : Character.toString(letter));
			});
		return result.toString();
	}

	private static String withoutDigits(StringBuilder plain) {
		StringBuilder result = new StringBuilder(plain);
		int from = 0;
		boolean word = false;
		for (int i = 0; i <= plain.length(); i++) {
			char letter = (i < plain.length()) ? plain.charAt(i) : ' ';
			if (!Character.isLetter(letter) && !DIGITS.containsKey(letter)) {
				for (int at = from; word && at < i; at++) {
					result.setCharAt(at, DIGITS.getOrDefault(plain.charAt(at), plain.charAt(at)));
				}
				from = i + 1;
				word = false;
			}
			word |= Character.isLetter(letter);
		}
		return result.toString();
	}

	/** Its letters alone, so that nothing between them hides a word. */
	Skeleton letters() {
		StringBuilder letters = new StringBuilder(this.text.length());
		int[] kept = new int[this.text.length()];
		for (int i = 0; i < this.text.length(); i++) {
			if (Character.isLetter(this.text.charAt(i))) {
				kept[letters.length()] = this.places[i];
				letters.append(this.text.charAt(i));
			}
		}
		return new Skeleton(letters.toString(), kept);
	}

	/** Each Latin letter thirteen further on. */
	Skeleton turned() {
		StringBuilder turned = new StringBuilder(this.text);
		for (int i = 0; i < turned.length(); i++) {
			char letter = turned.charAt(i);
			if (letter >= 'a' && letter <= 'z') {
				turned.setCharAt(i, (char) ('a' + (letter - 'a' + 13) % 26));
			}
		}
		return new Skeleton(turned.toString(), this.places);
	}

	int start(MatchResult match) {
		return this.places[match.start()];
	}

	/** Where the last letter of a match ends in the text. */
	int end(MatchResult match, String original) {
		int last = this.places[match.end() - 1];
		return last + Character.charCount(original.codePointAt(last));
	}

}
