package org.xmpp.newsletter.summarizer.section;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

class SectioningTests {

	private static final Project HERON = ItemSamples.project("Heron", ProjectKind.CLIENT);

	private static final List<Printed> PAST = IntStream.range(0, 40)
		.boxed()
		.flatMap((i) -> Stream.of(
				printed(i, Section.EVENTS, "https://marsh.example/evenings/" + i, "Evening by the marsh",
						"Evening for all friends of the marsh, at the usual place"),
				printed(i, Section.ARTICLES, "https://reeds.example/blog/" + i, "Thoughts on reeds",
						"A long read on how reeds grow")))
		.toList();

	@Test
	void withoutExperienceTheRulesDecide() {
		Story story = post("https://marsh.example/evenings/41", "Evening by the marsh");
		assertThat(Sectioning.learn(List.of(), List.of()).place(story)).isEqualTo(Sections.place(story));
	}

	@Test
	void whatPeopleDecidedIsFollowedAndTheReasonsAreSaid() {
		Placement placement = Sectioning.learn(PAST, List.of(HERON))
			.place(post("https://marsh.example/evenings/41", "Evening by the marsh"));

		assertThat(placement.section()).isEqualTo(Section.EVENTS);
		assertThat(placement.confidence()).isEqualTo(Confidence.MEDIUM);
		assertThat(placement.reasons()).isNotEmpty().last().asString().startsWith("Learned from earlier decisions");
	}

	@Test
	void theOrderOfTheDecisionsNeverMatters() {
		Story story = post("https://marsh.example/blog/reeds", "Evening thoughts on reeds");
		Placement expected = Sectioning.learn(PAST, List.of(HERON)).place(story);
		List<Printed> shuffled = new ArrayList<>(PAST);
		Collections.shuffle(shuffled, new Random(1));

		assertThat(Sectioning.learn(shuffled, List.of(HERON)).place(story)).isEqualTo(expected);
	}

	@Test
	void whatAPersonRegisteredWins() {
		Story story = story(
				ItemSamples.release(HERON, "1.0", "2025-06-10T10:00:00Z").html("<p>Evening by the marsh</p>"));
		Placement placement = Sectioning.learn(PAST, List.of(HERON)).place(story);

		assertThat(placement.section()).isEqualTo(Section.CLIENTS);
		assertThat(placement.confidence()).isEqualTo(Confidence.HIGH);
	}

	@ParameterizedTest
	@CsvSource({ "https://github.com/a/b/releases/tag/v1.0, RELEASE",
			"https://codeberg.org/a/b/releases/tag/1, RELEASE", "https://dev.gajim.org/a/b/-/tags/1.0, RELEASE",
			"https://git.sr.ht/~a/b/refs/v0.1, RELEASE", "https://video.heron.example/w/abcdefghijk, VIDEO",
			"https://wiki.heron.example/Sprint, WIKI", "https://discourse.heron.example/t/news/12, FORUM",
			"https://github.com/a/b, REPOSITORY", "https://heron.example/, HOME",
			"https://heron.example/blog/a-day-in-june, POST", "https://heron.example/x, OTHER" })
	void anAddressTellsWhatThePageIs(String address, PageKind kind) {
		assertThat(PageKind.of(URI.create(address))).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "https://github.com/Heron/Client/releases/tag/1, github.com/heron/client",
			"https://www.heron.example/blog/x, heron.example",
			"https://mov.im/node/pubsub.x/Heron/1, mov.im/pubsub.x/heron" })
	void anOriginIsTheRepositoryOnAForgeElseTheHost(String address, String origin) {
		assertThat(Origin.of(URI.create(address))).isEqualTo(origin);
	}

	@ParameterizedTest
	@CsvSource({ "We use HERON daily, Heron", "heron-light 2.0, Heron Light", "the Communique client, Communiqué" })
	void aProjectIsRecognisedHoweverItIsSpelt(String text, String name) {
		Directory directory = new Directory(List.of(HERON, ItemSamples.project("Heron Light", ProjectKind.CLIENT),
				new Project("Communiqué", ProjectKind.CLIENT, null, null, null, null)));
		assertThat(directory.firstIn(text)).map(Project::name).contains(name);
	}

	private static Printed printed(int i, Section section, String link, String title, String text) {
		return new Printed(YearMonth.of(2022, 1).plusMonths(i), section, null, URI.create(link), title, text);
	}

	private static Story post(String link, String title) {
		return story(ItemSamples.post(null, "Blog", title, "2025-06-10T10:00:00Z").link(link));
	}

	private static Story story(ItemSamples item) {
		return Stories.group(List.of(item.item())).stories().getFirst();
	}

}
