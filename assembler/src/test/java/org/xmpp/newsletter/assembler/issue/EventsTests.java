package org.xmpp.newsletter.assembler.issue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.assembler.hand.Writing.Event;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which events of the issue before and of the site's list are offered.
 */
class EventsTests {

	private static final LocalDate PUBLISHED = LocalDate.parse("2025-06-05");

	private static final String SUMMIT = "[Summit](https://summit.example/) in Brussels on 10 July.";

	@Test
	void whatIsAheadIsOfferedAndWhatIsPastDropsOut() {
		assertThat(offers(List.of(), List.of(), SUMMIT, "[Sprint](https://sprint.example/) on May 30 2025.",
				"[Meetup](https://meetup.example/), every second Wednesday."))
			.containsExactly("Summit AHEAD", "Sprint PAST", "Meetup UNDATED");
	}

	@Test
	void whatTheIssueTellsAlreadyIsNotOfferedAgain() {
		assertThat(
				offers(List.of(), List.of("We meet at the [summit](https://www.summit.example) on 10 July."), SUMMIT))
			.containsExactly("Summit THERE");
	}

	@Test
	void anotherDateOnTheSiteRaisesAFlagInTheIssueAndBefore() {
		Event moved = event("Summit", "https://summit.example", "2025-07-17", "2025-07-18");
		assertThat(offers(List.of(moved), List.of(), SUMMIT)).containsExactly("Summit CHANGED");
		assertThat(offers(List.of(moved), List.of(SUMMIT), SUMMIT)).containsExactly("Summit THERE_CHANGED");
		assertThat(offers(List.of(moved), List.of(SUMMIT))).containsExactly("Summit THERE_CHANGED");
		Event same = event("Summit", "https://summit.example", "2025-07-09", "2025-07-10");
		assertThat(offers(List.of(same), List.of(), SUMMIT)).containsExactly("Summit AHEAD");
		Event held = event("Summit", "https://summit.example", "2025-06-01", null);
		assertThat(offers(List.of(held), List.of(), SUMMIT)).containsExactly("Summit PAST");
	}

	@Test
	void theSiteOffersWhatTakesPlaceWithinFourMonths() {
		assertThat(offers(List.of(event("Later", "https://later.example/", "2025-11-01", null),
				event("Over", "https://over.example/", "2025-06-01", "2025-06-02"),
				event("B [x]", "https://b.example/", "2025-08-01", null),
				event("A", "https://a.example/", "2025-06-01", "2025-06-30")), List.of()))
			.containsExactly("A AHEAD", "B [x] AHEAD");
	}

	private static List<String> offers(List<Event> site, List<String> there, String... printed) {
		return new Events(PUBLISHED, site, there).offers(List.of(printed))
			.stream()
			.map((offer) -> offer.title() + " " + offer.state())
			.toList();
	}

	private static Event event(String title, String address, String begins, String ends) {
		return new Event(title, address, LocalDate.parse(begins), (ends != null) ? LocalDate.parse(ends) : null,
				"Brussels");
	}

}
