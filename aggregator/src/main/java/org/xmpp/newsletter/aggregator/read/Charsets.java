package org.xmpp.newsletter.aggregator.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Charsets by the names that people give them, and as browsers understand the names: the
 * larger set that contains what is named.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding, names and
 * labels</a>
 */
final class Charsets {

	/** Letters of two or four bytes would have been seen in the bytes themselves. */
	private static final Set<String> WIDE = Set.of("unicode", "u16", "u32", "ucs2", "ucs4", "csunicode", "csucs4",
			"iso10646", "iso10646ucs2", "iso10646ucs4", "unicodefffe", "unicodefeff");

	/** Names without hyphens and the like, and the charset that is read for them. */
	private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("utf", "UTF-8"), Map.entry("u8", "UTF-8"),
			Map.entry("utf8", "UTF-8"), Map.entry("utf8mb4", "UTF-8"), Map.entry("utf8bom", "UTF-8"),
			Map.entry("utf8sig", "UTF-8"), Map.entry("unicode11utf8", "UTF-8"), Map.entry("xunicode20utf8", "UTF-8"),
			Map.entry("ascii", "US-ASCII"), Map.entry("usascii", "US-ASCII"), Map.entry("latin", "ISO-8859-1"),
			Map.entry("latin1", "ISO-8859-1"), Map.entry("l1", "ISO-8859-1"), Map.entry("iso88591", "ISO-8859-1"),
			Map.entry("88591", "ISO-8859-1"), Map.entry("8859", "ISO-8859-1"), Map.entry("iso8859", "ISO-8859-1"),
			Map.entry("iso", "ISO-8859-1"), Map.entry("ansi", "windows-1252"), Map.entry("latin9", "ISO-8859-15"),
			Map.entry("latin10", "ISO-8859-16"), Map.entry("iso885911", "x-windows-874"),
			Map.entry("tis620", "x-windows-874"), Map.entry("thai", "x-windows-874"),
			Map.entry("windows874", "x-windows-874"), Map.entry("dos874", "x-windows-874"),
			Map.entry("874", "x-windows-874"), Map.entry("iso88599", "windows-1254"),
			Map.entry("latin5", "windows-1254"), Map.entry("iso88598i", "ISO-8859-8"),
			Map.entry("iso88598e", "ISO-8859-8"), Map.entry("iso88596i", "ISO-8859-6"),
			Map.entry("iso88596e", "ISO-8859-6"), Map.entry("gb2312", "GB18030"), Map.entry("gb231280", "GB18030"),
			Map.entry("gbk", "GB18030"), Map.entry("euccn", "GB18030"), Map.entry("eucgb2312cn", "GB18030"),
			Map.entry("chinese", "GB18030"), Map.entry("cp936", "GB18030"), Map.entry("936", "GB18030"),
			Map.entry("ms936", "GB18030"), Map.entry("windows936", "GB18030"), Map.entry("csgb2312", "GB18030"),
			Map.entry("isoir58", "GB18030"), Map.entry("xgbk", "GB18030"), Map.entry("shiftjis", "windows-31j"),
			Map.entry("sjis", "windows-31j"), Map.entry("xsjis", "windows-31j"), Map.entry("mskanji", "windows-31j"),
			Map.entry("windows31j", "windows-31j"), Map.entry("cp932", "windows-31j"), Map.entry("932", "windows-31j"),
			Map.entry("ms932", "windows-31j"), Map.entry("csshiftjis", "windows-31j"),
			Map.entry("shiftjis2004", "x-SJIS_0213"), Map.entry("sjis2004", "x-SJIS_0213"),
			Map.entry("shiftjisx0213", "x-SJIS_0213"), Map.entry("euckr", "x-windows-949"),
			Map.entry("ksc5601", "x-windows-949"), Map.entry("ksc56011987", "x-windows-949"),
			Map.entry("ksc56011989", "x-windows-949"), Map.entry("ksx1001", "x-windows-949"),
			Map.entry("korean", "x-windows-949"), Map.entry("cp949", "x-windows-949"),
			Map.entry("949", "x-windows-949"), Map.entry("uhc", "x-windows-949"), Map.entry("ms949", "x-windows-949"),
			Map.entry("windows949", "x-windows-949"), Map.entry("big5", "Big5-HKSCS"),
			Map.entry("bigfive", "Big5-HKSCS"), Map.entry("xbig5", "Big5-HKSCS"), Map.entry("cnbig5", "Big5-HKSCS"),
			Map.entry("big5tw", "Big5-HKSCS"), Map.entry("cp950", "x-windows-950"), Map.entry("950", "x-windows-950"),
			Map.entry("eucjp", "EUC-JP"), Map.entry("ujis", "EUC-JP"), Map.entry("eucjis2004", "x-eucJP-Open"),
			Map.entry("eucjisx0213", "x-eucJP-Open"), Map.entry("iso2022jp1", "ISO-2022-JP-2"),
			Map.entry("iso2022jp3", "ISO-2022-JP-2"), Map.entry("iso2022jpext", "ISO-2022-JP-2"),
			Map.entry("iso2022jp2004", "ISO-2022-JP-2"), Map.entry("koi8", "KOI8-R"), Map.entry("koi", "KOI8-R"),
			Map.entry("koi8ru", "KOI8-U"), Map.entry("macintosh", "x-MacRoman"), Map.entry("mac", "x-MacRoman"),
			Map.entry("macroman", "x-MacRoman"), Map.entry("maclatin2", "x-MacCentralEurope"),
			Map.entry("maccentraleurope", "x-MacCentralEurope"), Map.entry("maccyrillic", "x-MacCyrillic"),
			Map.entry("macgreek", "x-MacGreek"), Map.entry("maciceland", "x-MacIceland"),
			Map.entry("macturkish", "x-MacTurkish"), Map.entry("johab", "x-Johab"), Map.entry("cp1361", "x-Johab"),
			Map.entry("cyrillic", "ISO-8859-5"), Map.entry("greek", "ISO-8859-7"), Map.entry("greek8", "ISO-8859-7"),
			Map.entry("hebrew", "ISO-8859-8"), Map.entry("arabic", "ISO-8859-6"));

	private Charsets() {
	}

	/**
	 * The charset that a name means, or null for none, an unknown or an impossible one.
	 */
	static @Nullable Charset find(@Nullable String name) {
		if (name == null) {
			return null;
		}
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		if (WIDE.contains(plain) || plain.startsWith("utf16") || plain.startsWith("utf32")) {
			return null;
		}
		if (plain.matches("(cs)?iso885910(1992)?|latin6|l6|isoir157")) {
			return TableCharset.NORDIC;
		}
		if (plain.matches("iso885914(1998)?|latin8|l8|isoceltic|isoir199")) {
			return TableCharset.CELTIC;
		}
		String meant = MEANT.get(plain);
		if (meant != null) {
			return named(meant);
		}
		String number = plain.replaceFirst("^(x|cs)?(windows|win|cp|ibm|dos|ms|iso8859|iso)?(?=\\d)", "");
		List<String> spellings = plain.matches("iso8859\\d{1,2}") ? List.of("ISO-8859-" + number)
				: List.of(name, "windows-" + number, "IBM" + number, "cp" + number, name.replace('_', '-'),
						name.replaceFirst("(?i)^(x|cs)-?", ""), "x-" + name, "x-IBM" + number);
		return spellings.stream().map(Charsets::named).filter((found) -> found != null).findFirst().orElse(null);
	}

	private static @Nullable Charset named(String name) {
		try {
			return Charset.forName(name);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	/** Whether any bytes whatever can be read as such a charset. */
	static boolean isSingleByte(Charset charset) {
		return charset instanceof TableCharset || !charset.equals(StandardCharsets.UTF_8) && charset.canEncode()
				&& charset.newEncoder().maxBytesPerChar() <= 1f;
	}

}
