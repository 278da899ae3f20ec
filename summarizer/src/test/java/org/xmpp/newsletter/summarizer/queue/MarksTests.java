package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.ledger.Finding;
import org.xmpp.newsletter.summarizer.ledger.Kind;
import org.xmpp.newsletter.summarizer.ledger.Place;
import org.xmpp.newsletter.summarizer.ledger.Token;
import org.xmpp.newsletter.summarizer.queue.MarkedSource.Part;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Marks in texts of sources.
 */
class MarksTests {

	private static final UUID ITEM = UUID.fromString("00000000-0000-0000-0000-000000000001");

	@Test
	void showsThePlaceThatBacksAToken() {
		Finding version = finding("2.2.0", "title", 6, 11);
		assertThat(new Marks(ITEM, "title", "Gajim 2.2.0 is out").of(List.of(version))).containsExactly(
				new Part("Gajim ", false, null),
				new Part("2.2.0", true, "place-00000000-0000-0000-0000-000000000001-title-6-11"),
				new Part(" is out", false, null));
	}

	@Test
	void showsInTheBodyTooWhatTheTitleBacks() {
		Finding version = finding("2.2.0", "title", 6, 11);
		assertThat(new Marks(ITEM, "body", "Not 12.2.0 nor 2.2.0.1 but v2.2.0.").of(List.of(version))).containsExactly(
				new Part("Not 12.2.0 nor 2.2.0.1 but v", false, null), new Part("2.2.0", true, null),
				new Part(".", false, null));
	}

	@Test
	void showsTheLongerOfTwoThatOverlap() {
		Finding day = finding("12", "body", 0, 2);
		Finding date = finding("12 June", "body", 0, 7);
		assertThat(new Marks(ITEM, "body", "12 June").of(List.of(day, date)))
			.containsExactly(new Part("12 June", true, "place-00000000-0000-0000-0000-000000000001-body-0-7"));
	}

	@Test
	void marksNothingThatNoSourceSays() {
		Finding version = new Finding(new Token(Kind.VERSION, "3.0"), 0, 3, null);
		assertThat(new Marks(ITEM, "body", "3.0").of(List.of(version))).containsExactly(new Part("3.0", false, null));
	}

	@Test
	void leavesNothingOfATextWithoutWords() {
		assertThat(new Marks(ITEM, "body", "").of(List.of())).isEmpty();
	}

	@Test
	void eachTokenOfTheDraftLeadsToItsPlace() {
		Finding version = finding("2.2.0", "title", 6, 11);
		MarkedSource source = new MarkedSource(ITEM,
				new Marks(ITEM, "title", "Gajim 2.2.0 is out").of(List.of(version)), null, "Blog", null, List.of());
		Finding wrong = new Finding(new Token(Kind.NUMBER, "5"), 10, 11, null);
		assertThat(LitText.of("2.2.0 has 5 ideas", List.of(version, wrong), List.of(source))).containsExactly(
				new LitText.Part("2.2.0", "backed", "#place-00000000-0000-0000-0000-000000000001-title-6-11",
						"version, from the title: Gajim 2.2.0 is out"),
				new LitText.Part(" has ", "", null, null),
				new LitText.Part("5", "unbacked", null, "this number does not stand in the sources"),
				new LitText.Part(" ideas", "", null, null));
	}

	private static Finding finding(String text, String field, int start, int end) {
		return new Finding(new Token(Kind.VERSION, text), 0, text.length(),
				new Place(ITEM, 1, field, start, end, "Gajim 2.2.0 is out"));
	}

}
