package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Forms;
import org.xmpp.newsletter.summarizer.section.Section;

import static org.assertj.core.api.Assertions.assertThat;

class StoriesTests {

	private static final Project GAJIM = ItemSamples.project("Gajim", ProjectKind.CLIENT);

	@Test
	void allReleasesOfAMonthAreOneStoryInVersionOrder() {
		Grouping grouping = group(release("2.10.0", "2025-06-01"), release("2.9.0", "2025-06-20"),
				release("2.9.1", "2025-06-10"), release("2.11.0", "2025-07-10"));

		assertThat(grouping.stories()).extracting((story) -> story.releases().stream().map(Release::label).toList())
			.containsExactlyInAnyOrder(List.of("2.9.0", "2.9.1", "2.10.0"), List.of("2.11.0"));
	}

	@Test
	void theIdsOfARunNeverMatter() {
		List<String> kept = Stream.iterate(0, (run) -> run < 20, (run) -> run + 1)
			.map((run) -> Stories
				.group(List.of(withId(run, release("2.2.0", "2025-06-11").link("https://one.example/2.2.0")),
						withId(run + 100, release("2.2.0", "2025-06-11").link("https://two.example/2.2.0")))))
			.map((grouping) -> grouping.stories().getFirst().items().getFirst().content().link().toString())
			.distinct()
			.toList();

		assertThat(kept).hasSize(1);
	}

	@Test
	void ofTwoMirrorsTheOneWhereTheProjectIsAtHomeTells() {
		Grouping grouping = group(release("2.2.0", "2025-06-10").link("https://mirror.example/2.2.0"),
				release("2.2.0", "2025-06-11").link("https://gajim.example/2.2.0"));

		assertThat(grouping.stories().getFirst().items().getFirst().content().link())
			.hasToString("https://gajim.example/2.2.0");
	}

	private static Item withId(int run, ItemSamples sample) {
		Item item = sample.item();
		return new Item(UUID.nameUUIDFromBytes(new byte[] { (byte) run }), item.revision(), item.source(),
				item.project(), item.content(), item.seen(), item.month(), item.fate());
	}

	@Test
	void aReleasePageTellsRatherThanABareTag() {
		Grouping grouping = group(release("2.2.0", "2025-06-10").link("https://gajim.example/-/tags/2.2.0"),
				release("2.2.0", "2025-06-11").link("https://code.example/gajim/releases/tag/2.2.0"));

		assertThat(grouping.stories().getFirst().releases().getFirst().link())
			.hasToString("https://code.example/gajim/releases/tag/2.2.0");
	}

	@Test
	void theForgeToWhichAProjectHasMovedTells() {
		ItemSamples left = inFeed("https://old.example/releases.atom", "2.2.0", "2025-06-11");
		ItemSamples now = inFeed("https://new.example/tags.atom", "2.2.0", "2025-06-11");
		ItemSamples later = inFeed("https://new.example/tags.atom", "2.3.0", "2025-06-20");

		assertThat(group(left, now).stories().getFirst().releases()).extracting(Release::link)
			.as("both forges carry on: the page with notes")
			.containsExactly(left.content().link());
		assertThat(group(left, now, later).stories().getFirst().releases()).extracting(Release::link)
			.containsExactly(now.content().link(), later.content().link());
	}

	private static ItemSamples inFeed(String address, String tag, String day) {
		String page = address.contains("tags") ? address.replace("tags.atom", "gajim/-/tags/" + tag)
				: address.replace("releases.atom", "gajim/releases/tag/" + tag);
		ItemSamples sample = release(tag, day).link(page);
		Source source = new Source(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)),
				URI.create(address), address, FeedForm.RELEASES, GAJIM, null);
		return new ItemSamples(source, sample.content(), sample.seen());
	}

	@Test
	void aPostThatAnnouncesAPreReleaseSaysThatItIsWanted() {
		Grouping grouping = group(release("2.2.0", "2025-05-10"), release("2.3.0-beta1", "2025-06-12"),
				release("2.4.0-beta1", "2025-06-13"), post("Gajim 2.3.0-beta1 released", "2025-06-13"));

		assertThat(grouping.stories()).filteredOn((story) -> story.month().equals(YearMonth.of(2025, 6)))
			.singleElement()
			.satisfies(
					(story) -> assertThat(story.releases()).extracting(Release::label).containsExactly("2.3.0-beta1"));
		assertThat(grouping.folded()).containsValue("pre-release");
	}

	@Test
	void partsThatOneRepositoryTagsAreToldApart() {
		Grouping grouping = group(release("parsers-v0.1.0", "2025-06-10"), release("tokio-v0.1.0", "2025-06-10"),
				release("tokio-v0.2.0", "2025-06-11"));

		assertThat(grouping.folded()).isEmpty();
		assertThat(grouping.stories()).singleElement()
			.satisfies((story) -> assertThat(story.releases()).extracting(Release::label)
				.containsExactlyInAnyOrder("parsers 0.1.0", "tokio 0.1.0", "tokio 0.2.0"));
		assertThat(group(release("CodebergRelease-v2.0.7", "2025-06-10")).stories().getFirst().releases())
			.extracting(Release::label)
			.containsExactly("2.0.7");
	}

	@Test
	void aVersionAtTheHeadOfTheNotesNamesATagThatOnlyCounts() {
		Grouping grouping = group(
				release("Build_iOS_1040", "2025-06-10").html("<h2>Gajim 6.4.5</h2><p>Needs iOS 16.1</p>"),
				release("Other_7", "2025-06-10").html("<p>Needs iOS 16.1</p>"));

		assertThat(grouping.stories().getFirst().releases()).extracting(Release::label)
			.containsExactly("6.4.5", "Other_7");
	}

	@Test
	void aPostMayNameTheVersionInItsAddressOnly() {
		Grouping grouping = group(release("2.2.0", "2025-06-10"),
				post("Quick replies for everybody", "2025-06-11")
					.link("https://gajim.example/2025-06-11-gajim-2-2-0-released/"),
				post("Where we go", "2025-06-12").link("https://gajim.example/2025-06-12-gajim-2-3-plans/"));

		assertThat(grouping.stories()).extracting((story) -> story.items().size()).containsExactlyInAnyOrder(2, 1);
	}

	@Test
	void anAnnouncementOfTheNextMonthJoinsTheOpenRelease() {
		Grouping grouping = group(release("2.2.0", "2025-05-28"), post("Gajim 2.2.0 released", "2025-06-16"));

		assertThat(grouping.folded()).isEmpty();
		assertThat(grouping.stories()).singleElement().satisfies((story) -> {
			assertThat(story.month()).isEqualTo(YearMonth.of(2025, 5));
			assertThat(story.releases()).singleElement()
				.satisfies((release) -> assertThat(release.link().toString()).contains("/releases/tag/2.2.0"));
			assertThat(story.lateAnnouncement()).isPresent();
		});
	}

	@Test
	void anAnnouncementJoinsTheApprovedEntryOfItsRelease() {
		Item approved = with(new Fate.Approved("releases:gajim:2025-05"), release("2.2.0", "2025-05-28"));
		ItemSamples post = post("Gajim 2.2.0 released", "2025-06-16");

		assertThat(Stories.group(List.of(approved, post.item())).joined())
			.containsOnly(Map.entry(post.id(), approved.id()));
	}

	@Test
	void anAnnouncementOfWhatWasPrintedIsAStoryOfItsOwn() {
		Item printed = with(new Fate.Printed(YearMonth.of(2025, 5)), release("2.2.0", "2025-05-28"));
		ItemSamples post = post("Gajim 2.2.0 released", "2025-06-16");
		Grouping grouping = Stories.group(List.of(printed, post.item()));

		assertThat(grouping.stories()).filteredOn((story) -> !story.items().contains(printed))
			.singleElement()
			.satisfies((story) -> {
				assertThat(story.month()).isEqualTo(YearMonth.of(2025, 6));
				assertThat(story.printed()).isEqualTo(YearMonth.of(2025, 5));
			});
		Item rejected = with(new Fate.Dropped(), release("2.2.0", "2025-05-28"));
		assertThat(Stories.group(List.of(rejected, post.item())).folded()).containsOnlyKeys(post.id());
	}

	@Test
	void anEntryThatWasMovedTakesInTheReleasesOfItsNewMonth() {
		Item moved = with(new Fate.Open("releases:gajim:2025-05"), release("2.2.0", "2025-06-01"));
		Grouping grouping = Stories.group(List.of(moved, release("2.3.0", "2025-06-10").item()));

		assertThat(grouping.stories()).singleElement().satisfies((story) -> {
			assertThat(story.key()).isEqualTo("releases:gajim:2025-05");
			assertThat(story.releases()).extracting(Release::label).containsExactly("2.2.0", "2.3.0");
		});
	}

	private static Item with(Fate fate, ItemSamples sample) {
		Item item = sample.item();
		return new Item(item.id(), item.revision(), item.source(), item.project(), item.content(), item.seen(),
				item.month(), fate);
	}

	@Test
	void theBuildWithTheFullestNotesStandsForAMonth() {
		Grouping grouping = group(release("Build_iOS_1040", "2025-06-10").html("<p>Mend the list.</p>"),
				release("Build_iOS_1041", "2025-06-12").html("<p>Mend the list, and colour it.</p>"),
				release("Build_iOS_1042", "2025-06-14").html("<p>Try it.</p>"));

		assertThat(grouping.stories().getFirst().releases()).extracting(Release::label)
			.containsExactly("Build_iOS_1041");
		assertThat(group(release("Build_iOS_1042", "2025-06-10"), post("Gajim 2.4 released", "2025-06-14")).stories()
			.getFirst()
			.releases()).extracting(Release::label).containsExactly("2.4");
	}

	@Test
	void theLastOfBuildsWithoutNotesStandsForAll() {
		ItemSamples first = release("Build_iOS_1040", "2025-06-10");
		Grouping grouping = group(first, release("Build_iOS_1042", "2025-06-12"),
				release("Other_Build_7", "2025-06-11"), release("Build_iOS_1041", "2025-06-11"));

		assertThat(grouping.stories()).singleElement()
			.satisfies((story) -> assertThat(story.releases()).extracting(Release::label)
				.containsExactlyInAnyOrder("Build_iOS_1042", "Other_Build_7"));
		assertThat(grouping.folded()).containsEntry(first.id(), "build superseded by “Build_iOS_1042”");
	}

	@Test
	void theOrderOfArrivalNeverMatters() {
		List<Item> items = new ArrayList<>(
				Stream
					.of(release("2.1.0", "2025-06-01"),
							release("2.2.0", "2025-06-10")
								.html("<p>This release brings quick replies to everybody.</p>"),
							release("2.2.0-rc1", "2025-06-05"),
							release("2.2.0", "2025-06-11").link("https://mirror.example/2.2.0"),
							post("Gajim 2.2.0 released", "2025-06-12")
								.html("<p>The new version shows message reactions.</p>"),
							post("How Gajim is made", "2025-06-13"), post("Gajim 2.2.0 released", "2025-06-14"))
					.map(ItemSamples::item)
					.toList());
		Drafter drafter = new Drafter(Forms.load());
		Grouping expected = Stories.group(items);
		List<String> texts = texts(drafter, expected);
		assertThat(texts).hasSize(2);

		for (int seed = 0; seed < 50; seed++) {
			Collections.shuffle(items, new Random(seed));
			Grouping shuffled = Stories.group(items);
			assertThat(shuffled.folded()).isEqualTo(expected.folded());
			assertThat(texts(drafter, shuffled)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(texts);
		}
	}

	@Test
	void whatIsNotToBePrintedIsFoldedWithAReason() {
		ItemSamples mirror = release("2.2.0", "2025-06-11").link("https://mirror.example/2.2.0");
		Grouping grouping = group(release("2.2.0", "2025-06-10"), release("2.3.0-beta1", "2025-06-12"),
				release("nightly", "2025-06-13"), release("2.4.0", "2025-06-14").titled(" "), mirror);

		assertThat(grouping.stories()).singleElement()
			.satisfies((story) -> assertThat(story.releases()).extracting(Release::label).containsExactly("2.2.0"));
		assertThat(grouping.folded().values()).containsExactlyInAnyOrder("pre-release", "pre-release", "has no title",
				"duplicate: the same version as “2.2.0”");
		assertThat(grouping.folded()).containsKey(mirror.id());
	}

	@Test
	void aProjectThatOnlyMakesPreReleasesIsPrintedWithItsLatest() {
		Grouping grouping = group(release("1.0-beta1", "2025-06-10"), release("1.0-beta2", "2025-06-12"));

		assertThat(grouping.stories().getFirst().releases()).extracting(Release::label).containsExactly("1.0-beta2");
		assertThat(grouping.folded()).containsValue("pre-release superseded by 1.0-beta2");
	}

	@Test
	void anAnnouncementJoinsTheReleaseAndAnotherPostDoesNot() {
		Grouping grouping = group(release("2.2.0", "2025-06-10"), post("Gajim 2.2.0 released", "2025-06-11"),
				post("Gajim turns twenty", "2025-06-12"));

		assertThat(grouping.stories()).extracting((story) -> story.items().size()).containsExactlyInAnyOrder(2, 1);
	}

	@ParameterizedTest
	@CsvSource({ "2.2.0, Gajim 2.2, 2.2.0", "2.0.0, Gajim 2, 2.0.0", "2.0.0, Gajim 2 – a big step, 2.0.0",
			"2.2.0, Gajim 2.2 released, 2.2.0" })
	void aShorterVersionAnnouncesTheSameRelease(String release, String title, String printed) {
		Grouping grouping = group(release(release, "2025-06-10"), post(title, "2025-06-11"));

		assertThat(grouping.folded()).isEmpty();
		assertThat(grouping.stories()).singleElement().satisfies((story) -> {
			assertThat(story.items()).hasSize(2);
			assertThat(story.releases()).extracting(Release::label).containsExactly(printed);
		});
	}

	@ParameterizedTest
	@CsvSource({ "2.2.0, Gajim 2", "2.0.2, Gajim 2", "20.1, Gajim 20 years on", "2.0.0, Gajim 2nd birthday" })
	void aNumberThatIsNoReleaseOfTheMonthIsAPost(String release, String title) {
		assertThat(group(release(release, "2025-06-10"), post(title, "2025-06-11")).stories()).hasSize(2);
	}

	@Test
	void aShorterVersionDoesNotSwallowALaterOne() {
		Grouping grouping = group(release("13.0.2", "2025-06-10"), post("Gajim 13.0 released", "2025-06-11"));

		assertThat(grouping.folded()).isEmpty();
		assertThat(grouping.stories()).singleElement()
			.satisfies((story) -> assertThat(story.releases()).extracting(Release::label)
				.containsExactly("13.0", "13.0.2"));
	}

	@Test
	void theSameAddressIsToldOnce() {
		ItemSamples second = post("Elsewhere", "2025-06-12").link("http://www.blog.example/one/?utm_source=x#top");
		Grouping grouping = group(post("One", "2025-06-11"), second);

		assertThat(grouping.stories()).hasSize(1);
		assertThat(grouping.folded()).containsOnlyKeys(second.id());
	}

	@Test
	void whatAnEditorDecidedOnStaysAndItsMirrorIsFolded() {
		Item first = release("2.2.0", "2025-06-11").link("https://mirror.example/2.2.0").item();
		Item decided = new Item(first.id(), 1, first.source(), first.project(), first.content(), first.seen(),
				first.month(), new Fate.Approved("releases:gajim:2025-06"));
		Item original = release("2.2.0", "2025-06-10").item();

		assertThat(Stories.group(List.of(original, decided)).folded()).containsOnlyKeys(original.id());
	}

	@Test
	void aReleaseWithoutAVersionIsToldByItsTitle() {
		Grouping grouping = group(release("Build_iOS_1040", "2025-06-10"));

		assertThat(grouping.folded()).isEmpty();
		assertThat(grouping.stories().getFirst().releases()).extracting(Release::label)
			.containsExactly("Build_iOS_1040");
	}

	private static Grouping group(ItemSamples... items) {
		return Stories.group(Stream.of(items).map(ItemSamples::item).toList());
	}

	private static List<String> texts(Drafter drafter, Grouping grouping) {
		return grouping.stories()
			.stream()
			.map((story) -> drafter.draft(story, Section.CLIENTS, Past.UNKNOWN, false, (_) -> true).text())
			.toList();
	}

	private static ItemSamples release(String title, String day) {
		return ItemSamples.release(GAJIM, title, day + "T10:00:00Z");
	}

	private static ItemSamples post(String title, String day) {
		return ItemSamples.post(GAJIM, "Gajim Blog", title, day + "T10:00:00Z").in(FeedForm.POSTS, null);
	}

}
