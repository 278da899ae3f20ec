package org.xmpp.newsletter.summarizer.suspicion;

import java.net.IDN;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.summarizer.suspicion.Suspect.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class SuspicionTests {

	@ParameterizedTest
	@CsvSource({ "https://xmpp.org/news, https://mallory.example/news", "xmpp.org, https://mallory.example/",
			"www.xmpp.org/about, https://mallory.example/", "https://xmpp.org, https://xmpp.org.mallory.example/",
			"xmpp.org, https://xmpp.com/", "https://alice.github.io, https://bob.github.io/",
			"See https://xmpp.org/ here, https://mallory.example/", "хmpp.org, https://mallory.example/",
			"my bank, javascript:alert(1)", "my bank, ' data:text/html,x'" })
	void aLinkThatSaysAnotherPlaceIsFound(String said, String address) {
		assertThat(kinds(link(said, address))).contains(Kind.LINK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://xmpp.org@mallory.example/", "https://user:pass@xmpp.org/", "https://xmрp.org/",
			"https://ехатрӏе.org/" })
	void anAddressMadeToLookLikeAnotherIsFound(String address) {
		assertThat(kinds(link("Read more", address))).contains(Kind.ADDRESS);
	}

	@Test
	void anAddressInPunycodeIsReadAsItLooks() {
		assertThat(kinds(link("Read more", "https://" + IDN.toASCII("xmрp.org") + "/"))).containsExactly(Kind.ADDRESS);
	}

	@ParameterizedTest
	@CsvSource({ "xmpp.org, https://www.xmpp.org/news", "https://blog.example.org/a, https://example.org/b",
			"example.co.uk, https://www.example.co.uk/", "Node.js, https://nodejs.org/",
			"config.lua, https://code.example/", "converse.insertInto, https://conversejs.org/docs",
			"api.confirm, https://conversejs.org/docs", "Conversations.im, https://codeberg.org/x",
			"Gajim 2.2.0, https://gajim.org/", "2.3.1, https://code.example/", "user@xmpp.org, xmpp:user@xmpp.org",
			"@alice@social.example, https://social.example/@alice", "ejabberd, https://bücher.example/",
			"новости, https://пример.рф/" })
	void anHonestLinkIsFine(String said, String address) {
		assertThat(kinds(link(said, address))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "sta\u200Bnza", "a\u200B\u200B\u200B\u200Bb", "Hello\uDB40\uDC41\uDB40\uDC42", "pre\u2060fix" })
	void charactersThatNobodySeesAreFoundInTitleAndBody(String text) {
		assertThat(kinds("<p>" + text + "</p>")).containsExactly(Kind.INVISIBLE);
		assertThat(Suspicion.behind(text, Jsoup.parse("")).stream().map(Suspect::kind)).containsExactly(Kind.INVISIBLE);
	}

	@Test
	void turnedDirectionIsFoundUnlessTheScriptNeedsIt() {
		assertThat(kinds("<p>Version \u202E1.3.2</p>")).containsExactly(Kind.DIRECTION);
		assertThat(kinds("<p>Version \u20661.3.2\u2069</p>")).containsExactly(Kind.DIRECTION);
		assertThat(kinds("<p>\u0645\u0631\u062D\u0628\u0627 \u2067x\u2069</p>")).isEmpty();
		assertThat(kinds("<p>\u0645\u0631\u062D\u0628\u0627 \u202Ex</p>")).containsExactly(Kind.DIRECTION);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "A \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family", "می\u200Cخواهم", "co\u00ADoperate",
					"\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F flag",
					"\uFEFFA title", "right\u200E!" })
	void signsThatScriptsAndPicturesNeedAreFine(String text) {
		assertThat(kinds("<p>" + text + "</p>")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{< figure >}}", "{{% x %}}", "{{ .Title }}", "{% raw %}", "{# note #}", "<% x %>",
			"${user.home}", "![](x)" })
	void templatesOfAllKindsAreMarkup(String text) {
		assertThat(Suspicion.isMarkup("A title " + text)).isTrue();
	}

	private static String link(String said, String address) {
		return "<p><a href=\"" + address + "\">" + said + "</a></p>";
	}

	private static List<Kind> kinds(String html) {
		return Suspicion.behind("A title", Jsoup.parse(html)).stream().map(Suspect::kind).distinct().toList();
	}

}
