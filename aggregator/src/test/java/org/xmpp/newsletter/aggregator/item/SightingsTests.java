package org.xmpp.newsletter.aggregator.item;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.item.Sightings.Sighting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes an item the same, and what makes it another.
 */
class SightingsTests {

	private static final ShownItem KETTLE = ShownItem.of("k1", "kettle", "Kettle 1.0")
		.saying("It boils water.")
		.on("2025-05-01");

	private static final ShownItem TEAPOT = ShownItem.of("t1", "teapot", "Teapot 3.2")
		.saying("It does not drip.")
		.on("2025-05-02");

	private final Sightings sightings = new Sightings();

	@Test
	void theGuidTellsItemsApart() {
		assertThat(identities(ShownItem.of("1", "a", "A"), ShownItem.of("2", "a", "A"))).containsExactly("1", "2");
	}

	@Test
	void withoutGuidTheLinkDoes() {
		assertThat(identities(ShownItem.of(null, "a", "A"), ShownItem.of(null, "b", "A")))
			.containsExactly("https://example.org/a", "https://example.org/b");
	}

	@Test
	void withoutBothTitleAndDateDo() {
		assertThat(identities(ShownItem.of(null, null, "A"), ShownItem.of(null, null, "B"))).hasSize(2)
			.doesNotHaveDuplicates()
			.allMatch((identity) -> identity.startsWith("sha256:"));
	}

	@Test
	void itemsOfOneGuidAreToldApartByLink() {
		assertThat(identities(ShownItem.of("x", "a", "A"), ShownItem.of("x", "b", "B")))
			.containsExactly("x https://example.org/a", "x https://example.org/b");
	}

	@Test
	void itemsOfOneGuidAndLinkAreToldApartByTitle() {
		assertThat(identities(ShownItem.of("x", "a", "A"), ShownItem.of("x", "a", "B"))).hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void itemsWithOneTitleOnlyAreToldApartByText() {
		ShownItem release = ShownItem.of(null, null, "Release");
		see(release.saying("one"), release.saying("two"));
		assertSame(release.saying("two"), release.saying("one"));
		assertThat(see(release.saying("three"), release.saying("two"), release.saying("one"))).hasSize(1);
	}

	@Test
	void exactDoublesAreOneItem() {
		assertThat(see(KETTLE, KETTLE, KETTLE.named("another name"))).hasSize(1);
		assertSame(KETTLE);
	}

	@Test
	void aDoubleThatJoinsDoesNotChangeWhatIsThere() {
		see(ShownItem.of("x", "a", "A"));
		assertThat(identities(ShownItem.of("x", "b", "B"), ShownItem.of("x", "a", "A")))
			.containsExactly("x https://example.org/b");
	}

	@Test
	void aDoubleThatLeavesDoesNotChangeWhatStays() {
		see(ShownItem.of("x", "a", "A"), ShownItem.of("x", "b", "B"));
		assertSame(ShownItem.of("x", "a", "A"));
	}

	@Test
	void anEndlessGuidIsHashed() {
		assertThat(identities(ShownItem.of("x".repeat(3000), "a", "A"))).singleElement()
			.matches((identity) -> identity.length() < 100);
	}

	@Test
	void anItemWithAnotherTitleAndLinkUnderItsGuidIsEdited() {
		see(KETTLE);
		assertEdited(KETTLE.titled("Kettle 1.0.1").at("https://example.org/kettle-1.0.1"));
	}

	@Test
	void aGuidThatIsReusedForWhateverIsNewestTellsNothing() {
		see(KETTLE.named("latest"));
		assertThat(see(TEAPOT.named("latest"))).singleElement().matches((sighting) -> !sighting.revised());
		assertSame(TEAPOT.named("latest"), KETTLE.named("latest"));
	}

	@Test
	void aGuidReusedForEveryItemTellsNothing() {
		see(TEAPOT.named("x"), KETTLE.named("x"));
		ShownItem cup = ShownItem.of("x", "cup", "Cup 1").on("2025-05-03");
		assertThat(see(cup, TEAPOT.named("x"), KETTLE.named("x"))).singleElement()
			.matches((sighting) -> !sighting.revised());
		assertEdited(cup, TEAPOT.named("x").titled("Teapot 3.3"), KETTLE.named("x"));
	}

	@Test
	void aGuidThatChangesWithTheTitleIsAnEdit() {
		see(KETTLE.named("kettle-1-0"), TEAPOT);
		assertEdited(KETTLE.named("kettle-1-1").titled("Kettle 1.1"), TEAPOT);
	}

	@Test
	void aGuidThatIsNewOnEachRequestBringsNothingNew() {
		see(TEAPOT.named("r1"), KETTLE.named("r2"));
		assertSame(TEAPOT.named("r3"), KETTLE.named("r4"));
		assertSame(TEAPOT.named("r5"), KETTLE.named("r6"));
		assertThat(see(ShownItem.of("r7", "cup", "Cup 1"), TEAPOT.named("r8"), KETTLE.named("r9"))).hasSize(1);
	}

	@Test
	void aRandomGuidWithoutLinkIsSeenThroughByTitleAndDate() {
		see(TEAPOT.named("r1").at(null), KETTLE.named("r2").at(null));
		assertSame(TEAPOT.named("r3").at(null), KETTLE.named("r4").at(null));
	}

	@Test
	void aRandomGuidWithoutLinkAndDateIsSeenThroughByTheTitle() {
		see(TEAPOT.named("r1").at(null).on(null), KETTLE.named("r2").at(null).on(null));
		assertEdited(TEAPOT.named("r3").at(null).on(null),
				KETTLE.named("r4").at(null).on(null).saying("It boils tea."));
	}

	@Test
	void aSessionInGuidAndLinkMakesNoDifference() {
		see(KETTLE.named("https://example.org/kettle?sid=1f3").at("https://example.org/kettle;jsessionid=A1?sid=1f3"));
		assertSame(KETTLE.named("https://example.org/kettle?sid=9ab")
			.at("https://example.org/kettle;jsessionid=B2?sid=9ab"));
	}

	@Test
	void anItemWithoutGuidKeepsItsIdentityWhenItsTitleIsEdited() {
		see(KETTLE.named(null), TEAPOT.named(null));
		assertEdited(KETTLE.named(null).titled("Kettle 1.0.1"), TEAPOT.named(null));
	}

	@Test
	void anItemThatGetsAGuidIsTheSame() {
		see(KETTLE.named(null));
		assertSame(KETTLE);
	}

	@Test
	void fromHttpToHttpsIsTheSameItemAndNoEdit() {
		see(KETTLE.named("http://example.org/kettle").at("http://example.org/kettle"));
		assertSame(KETTLE.named("https://example.org/kettle").at("https://example.org/kettle"));
	}

	@Test
	void campaignParametersAreNoEdit() {
		see(KETTLE.named("https://example.org/kettle?utm_source=rss").at("https://example.org/kettle?fbclid=1"));
		assertSame(KETTLE.named("https://example.org/kettle?utm_source=atom")
			.at("https://example.org/kettle?utm_medium=feed&fbclid=2"));
	}

	@Test
	void trailingSlashAndWwwMakeNoDifference() {
		see(KETTLE.named(null));
		assertSame(KETTLE.named(null).at("https://www.example.org/kettle/"));
	}

	@Test
	void fragmentsOfAChangelogTellItemsApart() {
		see(KETTLE.named(null).at("https://example.org/changelog#v1"));
		assertThat(see(TEAPOT.named(null).at("https://example.org/changelog#v2"),
				KETTLE.named(null).at("https://example.org/changelog#v1")))
			.hasSize(1);
	}

	@Test
	void aMovedForgeBringsNoOldReleasesAgain() {
		see(releases("https://github.com/a/kettle", "tag:github.com,2008:Repository/1/"));
		assertThat(see(releases("https://codeberg.org/a/kettle", "https://codeberg.org/a/kettle/"))).hasSize(30)
			.allMatch(Sighting::revised);
	}

	@Test
	void aForgeThatMovedAndDatesItsReleasesAnewBringsNoOldOnesAgain() {
		see(releases("https://github.com/a/kettle", "gh"));
		ShownItem[] moved = Arrays.stream(releases("https://codeberg.org/b/kettle", "cb"))
			.map((item) -> item.on("2025-06-01"))
			.toArray(ShownItem[]::new);
		assertThat(see(moved)).hasSize(30).allMatch(Sighting::revised);
	}

	@Test
	void aMoveFromRssToAtomChangesIdsAndNothingElse() {
		see(TEAPOT.named("7"), KETTLE.named("6"));
		assertSame(TEAPOT.named("urn:uuid:7"), KETTLE.named("urn:uuid:6"));
	}

	@Test
	void itemsThatAllLinkToTheChangelogAreToldApartByGuid() {
		String changelog = "https://example.org/CHANGELOG.md";
		see(KETTLE.at(changelog));
		assertThat(see(TEAPOT.at(changelog), KETTLE.at(changelog))).singleElement()
			.matches((sighting) -> !sighting.revised());
		assertSame(TEAPOT.at(changelog), KETTLE.at(changelog));
	}

	@Test
	void itemsThatAllHaveTheSameTitleAreToldApart() {
		see(KETTLE.titled("Release"));
		assertThat(see(TEAPOT.titled("Release"), KETTLE.titled("Release"))).singleElement()
			.matches((sighting) -> !sighting.revised());
		assertThat(see(ShownItem.of("c", "cup", "Release").on("2025-05-09"))).singleElement()
			.matches((sighting) -> !sighting.revised());
	}

	@Test
	void anItemWithNeitherNameNorLinkNorTitleOfItsOwnIsKnownByItsMoment() {
		ShownItem note = new ShownItem(null, null, "Fixed the first bug", "Fixed the first bug", "2025-05-01");
		see(note);
		assertEdited(note.titled("Fixed the second bug").saying("Fixed the second bug"));
	}

	@Test
	void anItemThatIsPublishedAgainWithANewerDateIsEdited() {
		see(KETTLE, TEAPOT);
		assertEdited(KETTLE.on("2025-06-01"), TEAPOT);
	}

	@Test
	void datesThatAllMoveAtOnceAreMadeUp() {
		see(KETTLE, TEAPOT);
		assertSame(KETTLE.on("2025-06-01"), TEAPOT.on("2025-06-01"));
	}

	@Test
	void anEditIsSeenBesidesNewItemsAndInAnyOrder() {
		see(TEAPOT, KETTLE);
		List<Sighting> news = see(KETTLE.titled("Kettle 1.1"), ShownItem.of("c", "cup", "Cup 1"), TEAPOT);
		assertThat(news).extracting(Sighting::identity).containsExactly("k1", "c");
		assertThat(news).extracting(Sighting::revised).containsExactly(true, false);
	}

	@Test
	void twoItemsThatSwapTheirGuidsStayWhatTheyAre() {
		see(TEAPOT, KETTLE);
		assertSame(TEAPOT.named("k1"), KETTLE.named("t1"));
	}

	@Test
	void anItemThatReturnsIsNotNew() {
		see(TEAPOT, KETTLE);
		assertSame(TEAPOT);
		assertSame(TEAPOT, KETTLE);
	}

	@Test
	void oneDigitIsAnEdit() {
		see(KETTLE.saying("Version 1.0.1 is out."));
		assertEdited(KETTLE.saying("Version 1.0.2 is out."));
	}

	@Test
	void whiteSpaceAndImagesAreNoEdit() {
		see(KETTLE.saying("It boils <img src=\"https://example.org/a.png?v=1\" alt=\"\"> water."));
		assertSame(KETTLE.saying("It  boils\n <img src=\"https://example.org/a.png?v=2\" alt=\"\"> water. "));
	}

	@Test
	void anotherPageBehindALinkIsAnEditButAnotherCampaignIsNot() {
		see(KETTLE.saying("<a href=\"https://example.org/get?utm_source=a\">Get it</a>"));
		assertSame(KETTLE.saying("<a href=\"https://example.org/get?utm_source=b\">Get it</a>"));
		assertEdited(KETTLE.saying("<a href=\"https://evil.example/get\">Get it</a>"));
	}

	private static ShownItem[] releases(String repository, String name) {
		return IntStream.rangeClosed(1, 30)
			.mapToObj((i) -> new ShownItem(name + i, repository + "/releases/tag/v1." + i, "Kettle 1." + i,
					"Notes " + i, "2025-05-%02d".formatted(i)))
			.toArray(ShownItem[]::new);
	}

	private List<Sighting> see(ShownItem... shown) {
		return this.sightings.see(Arrays.stream(shown).map(ShownItem::read).toList());
	}

	private List<String> identities(ShownItem... shown) {
		return see(shown).stream().map(Sighting::identity).toList();
	}

	private void assertSame(ShownItem... shown) {
		assertThat(see(shown)).isEmpty();
	}

	/** The first one is edited and nothing else happens. */
	private void assertEdited(ShownItem... shown) {
		assertThat(see(shown)).hasSize(1).allMatch(Sighting::revised);
	}

}
