package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ItemContent;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	private static final String GERMAN = "<p>Der Server wurde am Wochenende auf neue Hardware umgezogen. Wer Probleme "
			+ "bemerkt, meldet sich bitte bei uns im Raum, damit wir sie bald beheben können.</p>";

	private static final String ENGLISH = "<p>The server moved to new hardware over the weekend. Whoever notices trouble "
			+ "should tell us in the room, so that it can be mended soon.</p>";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"[DE] | Der Teich hat einen neuen Server, und alle Frösche können jetzt wieder miteinander reden.",
					"[FR] | La mare a un nouveau serveur, et toutes les grenouilles peuvent de nouveau se parler.",
					"[ES] | El estanque tiene un servidor nuevo y todas las ranas pueden volver a hablar entre ellas.",
					"[IT] | Lo stagno ha un nuovo server e tutte le rane possono di nuovo parlare tra di loro.",
					"[PT] | O lago tem um novo servidor e todas as rãs já podem conversar umas com as outras de novo.",
					"[NL] | De vijver heeft een nieuwe server en alle kikkers kunnen nu weer met elkaar praten.",
					"[PL] | Staw ma nowy serwer i wszystkie żaby znowu mogą ze sobą rozmawiać przez całą noc.",
					"[CS] | Rybník má nový server a všechny žáby si zase mohou povídat celou noc až do rána.",
					"[SV] | Dammen har en ny server och alla grodor kan nu prata med varandra igen hela natten.",
					"[RU] | У пруда появился новый сервер, и все лягушки снова могут разговаривать друг с другом.",
					"[JA] | 池に新しいサーバーができたので、カエルたちはまた話せるようになりました。", "[ZH] | 池塘有了新的服务器，所有的青蛙又可以互相聊天了。" })
	void aTextIsMarkedWithItsLanguage(String mark, String text) {
		assertThat(mark(null, "Sumpf", "<p>" + text + "</p>")).isEqualTo(mark);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The pond has a new server, and all frogs can talk to each other again.",
			"Heron 2.1: XEP-0384, OMEMO, MUC", "Marsh XMPP Meetup" })
	void englishIsNotMarked(String title) {
		assertThat(mark(null, title, "")).isEmpty();
	}

	@Test
	void aFeedThatNamesTheWrongLanguageIsNotBelieved() {
		assertThat(mark("de", "The heron has landed", ENGLISH)).isEmpty();
		assertThat(mark("en", "Die Reiher sind gelandet", GERMAN)).isEqualTo("[DE]");
	}

	@Test
	void whatIsTooShortToTellIsAsTheFeedSaysOnlyIfItLooksSo() {
		assertThat(mark(null, "Wie ich meinen eigenen Chatserver betreibe", "")).isEmpty();
		assertThat(mark("de-AT", "Wie ich meinen eigenen Chatserver betreibe", "")).isEqualTo("[DE]");
		assertThat(mark("de", "Run your own chat", "")).isEmpty();
	}

	@Test
	void bothVersionsOfATextAreNamed() {
		assertThat(mark(null, "Neuer Server", GERMAN + ENGLISH)).isEqualTo("[DE / EN]");
	}

	@Test
	void aQuoteInAnotherLanguageIsNotASecondVersion() {
		String quote = "<p>„Wir Frösche quaken, solange es uns gefällt und der Teich noch Wasser hat.“</p>";
		assertThat(mark(null, "The heron has landed", ENGLISH + ENGLISH + ENGLISH + quote)).isEmpty();
	}

	@Test
	void brazilHasItsOwnMark() {
		assertThat(mark("pt_BR", "Servidor novo",
				"<p>O lago tem um novo servidor e todas as rãs já podem conversar de novo.</p>"))
			.isEqualTo("[PT_BR]");
	}

	private static String mark(@Nullable String declared, String title, String html) {
		ItemContent content = new ItemContent(URI.create("https://pond.example/"), title, html, List.of(), List.of(),
				null, null, declared);
		return Languages.of(content, Body.of(html)).mark();
	}

}
