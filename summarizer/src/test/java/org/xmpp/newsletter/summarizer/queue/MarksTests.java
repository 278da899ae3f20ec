package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.ledger.Backing.Finding;
import org.xmpp.newsletter.summarizer.ledger.Backing.Kind;
import org.xmpp.newsletter.summarizer.ledger.Backing.Place;
import org.xmpp.newsletter.summarizer.ledger.Backing.Token;
import org.xmpp.newsletter.summarizer.queue.MarkedSource.Part;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Marks in texts of sources.
 */
class MarksTests {

	private static final UUID ITEM = UUID.fromString("00000000-0000-0000-0000-000000000001");

	@Test
	void showsThePlaceThatBacksAToken() {
		Finding version = new Finding(new Token(Kind.NUMBER, "2.2.0"), new Place(ITEM, "title", 6, 11));
		assertThat(new Marks(ITEM, "title", "Gajim 2.2.0 is out").of(List.of(version)))
			.containsExactly(new Part("Gajim ", false), new Part("2.2.0", true), new Part(" is out", false));
	}

	@Test
	void showsInTheBodyTooWhatTheTitleBacks() {
		Finding version = new Finding(new Token(Kind.NUMBER, "2.2.0"), new Place(ITEM, "title", 6, 11));
		assertThat(new Marks(ITEM, "body", "Not 12.2.0 nor 2.2.0.1 but v2.2.0.").of(List.of(version))).containsExactly(
				new Part("Not 12.2.0 nor 2.2.0.1 but v", false), new Part("2.2.0", true), new Part(".", false));
	}

	@Test
	void showsTheLongerOfTwoThatOverlap() {
		Finding day = new Finding(new Token(Kind.NUMBER, "12"), new Place(ITEM, "body", 0, 2));
		Finding date = new Finding(new Token(Kind.NUMBER, "12 June"), new Place(ITEM, "body", 0, 7));
		assertThat(new Marks(ITEM, "body", "12 June").of(List.of(day, date)))
			.containsExactly(new Part("12 June", true));
	}

	@Test
	void marksNothingThatNoSourceSays() {
		Finding version = new Finding(new Token(Kind.NUMBER, "3.0"), null);
		assertThat(new Marks(ITEM, "body", "3.0").of(List.of(version))).containsExactly(new Part("3.0", false));
	}

	@Test
	void leavesNothingOfATextWithoutWords() {
		assertThat(new Marks(ITEM, "body", "").of(List.of())).isEmpty();
	}

}
