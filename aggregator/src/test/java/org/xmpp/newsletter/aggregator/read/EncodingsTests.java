package org.xmpp.newsletter.aggregator.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the bytes, the host and the document say of the encoding, and who is believed.
 */
class EncodingsTests {

	private static final String LATIN = "<?xml version='1.0'%s?><rss><title>Grüße „heute“ für 5 €</title></rss>";

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8" })
	void aByteOrderMarkWinsOverAllThatIsSaid(String charset) {
		String text = LATIN.formatted(" encoding='iso-8859-1'");
		byte[] body = ("\uFEFF" + text).getBytes(Charset.forName(charset));
		assertThat(Encodings.decode(body, "text/xml; charset=koi8-r")).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
	void wideLettersAreSeenWithoutAByteOrderMark(String charset) {
		String text = LATIN.formatted(" encoding='utf-8'");
		assertThat(Encodings.decode(text.getBytes(Charset.forName(charset)), "text/xml; charset=utf-8"))
			.isEqualTo(text);
		assertThat(Encodings.decode(("\n" + text).getBytes(Charset.forName(charset)), null)).isEqualTo("\n" + text);
	}

	@Test
	void aWideDocumentThatBreaksOffInALetterKeepsTheRest() {
		byte[] body = "<rss>".getBytes(StandardCharsets.UTF_16LE);
		byte[] broken = Arrays.copyOf(body, body.length + 1);
		assertThat(Encodings.decode(broken, null)).startsWith("<rss>");
	}

	@ParameterizedTest
	@CsvSource({ "iso-8859-1,windows-1252", "ISO_8859-1,windows-1252", "latin-1,windows-1252", "latin1,windows-1252",
			"iso8859-1,windows-1252", "windows-1252,windows-1252", "cp-1252,windows-1252", "cp1252,windows-1252",
			"win-1252,windows-1252", "x-cp1252,windows-1252", "1252,windows-1252" })
	void westernNamesAllMeanWindows1252(String label, String charset) {
		String text = LATIN.formatted(" encoding='" + label + "'");
		String read = Letters.clean(Encodings.decode(text.getBytes(Charset.forName(charset)), "application/xml"));
		assertThat(read).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "x-sjis,windows-31j,日本語①", "shift_jis,windows-31j,日本語①", "s-jis,windows-31j,日本語",
			"cp932,windows-31j,日本語", "windows-31j,windows-31j,日本語", "euc-jp,EUC-JP,日本語", "euc_jp,EUC-JP,日本語",
			"iso-2022-jp,ISO-2022-JP,日本語", "gb2312,GB18030,中文镕", "gbk,GB18030,中文", "x-gbk,GB18030,中文",
			"cp936,GB18030,中文", "big5,Big5,中文", "big5-hkscs,Big5-HKSCS,中文", "euc-kr,EUC-KR,한국어",
			"ks_c_5601-1987,x-windows-949,한국어", "cp949,x-windows-949,똠", "iso-2022-kr,ISO-2022-KR,한국어",
			"koi8-r,KOI8-R,Привет", "koi8_u,KOI8-U,Привіт", "cp1251,windows-1251,Привет", "win1251,windows-1251,Привет",
			"cyrillic,ISO-8859-5,Привет", "iso-8859-5,ISO-8859-5,Привет", "cp866,IBM866,Привет",
			"mac-cyrillic,x-MacCyrillic,Привет", "iso-8859-2,ISO-8859-2,Łódź", "latin2,ISO-8859-2,Łódź",
			"cp1250,windows-1250,Łódź", "iso-8859-9,ISO-8859-9,İstanbul", "tis-620,TIS-620,ไทย",
			"macintosh,x-MacRoman,Grüße", "mac-roman,x-MacRoman,Grüße", "437,IBM437,Grüße", "cp850,IBM850,Grüße",
			"iso-8859-15,ISO-8859-15,5 €", "iso-8859-7,ISO-8859-7,Ελλάδα", "windows-1255,windows-1255,שלום",
			"hebrew,ISO-8859-8,שלום", "utf8,UTF-8,Grüße", "utf,UTF-8,Grüße", "unicode,UTF-8,Grüße",
			"utf-16,UTF-8,Grüße", "nonsense,UTF-8,Grüße" })
	void aDeclaredNameIsUnderstoodHoweverItIsSpelt(String label, String charset, String words) {
		String text = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss><title>" + words + "</title></rss>";
		assertThat(Encodings.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "IBM037", "IBM500", "IBM1026", "IBM273" })
	void mainframesAreReadToo(String charset) {
		String text = "<?xml version='1.0' encoding='" + charset + "'?><rss><title>Grüße</title></rss>";
		assertThat(Encodings.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml; charset=windows-1251", "text/xml;charset=\"windows-1251\"",
			"application/atom+xml; charset='windows-1251'; type=feed", "text/html; Charset = cp1251" })
	void theHostIsBelievedBeforeTheDocument(String contentType) {
		byte[] body = "<?xml version='1.0' encoding='iso-8859-1'?><rss>Привет</rss>"
			.getBytes(Charset.forName("windows-1251"));
		assertThat(Encodings.decode(body, contentType)).contains("Привет");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml; charset=utf-8", "text/xml; charset=us-ascii", "text/xml", "text/plain",
			"application/octet-stream", "application/xml; charset=", "application/xml; charset=none" })
	void aHostThatCannotBeRightIsNotBelieved(String contentType) {
		byte[] body = "<?xml version='1.0' encoding='koi8-r'?><rss>Привет</rss>".getBytes(Charset.forName("KOI8-R"));
		assertThat(Encodings.decode(body, contentType)).contains("Привет");
	}

	@Test
	void theDefaultOfAHostDoesNotSpoilUtf8() {
		byte[] body = "<?xml version='1.0' encoding='utf-8'?><rss>Grüße</rss>".getBytes(StandardCharsets.UTF_8);
		assertThat(Encodings.decode(body, "text/xml; charset=iso-8859-1")).contains("Grüße");
	}

	@Test
	void utf8OfTheHostWinsOverTheDocument() {
		byte[] body = "<?xml version='1.0' encoding='iso-8859-1'?><rss>Grüße</rss>".getBytes(StandardCharsets.UTF_8);
		assertThat(Encodings.decode(body, "text/xml; charset=utf-8")).contains("Grüße");
	}

	@Test
	void aDeclarationAfterJunkCounts() {
		byte[] body = "\n <!-- made by x --><?xml version='1.0' encoding='koi8-r'?><rss>Привет</rss>"
			.getBytes(Charset.forName("KOI8-R"));
		assertThat(Encodings.decode(body, null)).contains("Привет");
	}

	@Test
	void windows1252ThatIsCalledUtf8IsReadAsItWasMeant() {
		byte[] body = LATIN.formatted(" encoding='utf-8'").getBytes(Charset.forName("windows-1252"));
		assertThat(Encodings.decode(body, "application/rss+xml; charset=utf-8")).contains("Grüße „heute“ für 5 €");
	}

	@Test
	void itemsInTwoEncodingsAreBothRead() {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("<rss><item>Grüße, 日本語</item>".getBytes(StandardCharsets.UTF_8));
		body.writeBytes("<item>Café – “hi”</item></rss>".getBytes(Charset.forName("windows-1252")));
		assertThat(Encodings.decode(body.toByteArray(), null))
			.isEqualTo("<rss><item>Grüße, 日本語</item><item>Café – “hi”</item></rss>");
	}

	@ParameterizedTest
	@CsvSource({ "windows-31j,これは日本語で書かれたフィードの題名です。毎日の新しい記事をここに集めています。",
			"EUC-JP,これは日本語で書かれたフィードの題名です。毎日の新しい記事をここに集めています。",
			"windows-1251,Это заголовок ленты новостей на русском языке и в нём довольно много слов для проверки",
			"KOI8-R,Это заголовок ленты новостей на русском языке и в нём довольно много слов для проверки",
			"EUC-KR,이것은 한국어로 작성된 피드의 제목입니다 매일 새로운 기사를 모으고 있습니다", "GB18030,这是一个用中文写的新闻源的标题，每天都会在这里收集新的文章和消息。" })
	void anEncodingThatNobodyNamesIsDetected(String charset, String words) {
		byte[] body = ("<?xml version=\"1.0\"?><rss><title>" + words + "</title></rss>")
			.getBytes(Charset.forName(charset));
		assertThat(Encodings.decode(body, null)).contains(words);
	}

	@Test
	void noNameOfAnEncodingBreaksTheReading() {
		byte[] body = "<?xml version='1.0' encoding='..:::'?><rss>Grüße</rss>".getBytes(StandardCharsets.UTF_8);
		assertThat(Encodings.decode(body, "text/xml; charset=\u0000-:;x")).contains("Grüße");
	}

	/** The bytes of letters that only these charsets have. */
	@ParameterizedTest
	@CsvSource({ "iso-8859-10,B1BC,\u0105\u017E", "latin6,B1BC,\u0105\u017E", "iso-8859-14,F0,\u0175",
			"ISO_8859-14:1998,F0,\u0175" })
	void charsetsThatTheJdkLacksAreReadFromTables(String name, String bytes, String letters) {
		byte[] prolog = ("<?xml version='1.0' encoding='" + name + "'?><rss>").getBytes(StandardCharsets.US_ASCII);
		byte[] written = HexFormat.of().parseHex(bytes);
		byte[] body = Arrays.copyOf(prolog, prolog.length + written.length);
		System.arraycopy(written, 0, body, prolog.length, written.length);
		assertThat(Encodings.decode(body, null)).endsWith(letters);
		assertThat(
				Encodings.decode(Arrays.copyOfRange(body, prolog.length - 5, body.length), "text/xml; charset=" + name))
			.endsWith(letters);
	}

}
