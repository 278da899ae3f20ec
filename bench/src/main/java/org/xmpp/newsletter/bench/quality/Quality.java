package org.xmpp.newsletter.bench.quality;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.archive.Archive;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Forms;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.section.Sections;
import org.xmpp.newsletter.summarizer.story.Grouping;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Prints how good the summarizer is on kept feeds and printed issues.
 */
public final class Quality {

	/** Before that, items are kept only to make the feeds as long as they were. */
	private static final YearMonth FIRST = YearMonth.of(2023, 1);

	private Quality() {
	}

	/**
	 * Runs all measures.
	 * @param arguments the folder with the kept feeds and the printed entries
	 */
	public static void main(String[] arguments) {
		Corpus corpus = Corpus.read(Path.of(arguments[0]));
		Set<String> wanted = (arguments.length > 1) ? Set.of(arguments[1].split(","))
				: Set.of("sections", "stories", "texts", "likelihood", "errors", "speed");
		boolean show = arguments.length > 2;
		TextMeasure texts = new TextMeasure();
		Drafter drafter = new Drafter(Forms.load());
		Map<String, List<Item>> groups = corpus.items()
			.values()
			.stream()
			.collect(Collectors.groupingBy(Quality::subject, TreeMap::new, Collectors.toList()));
		List<Story> stories = new ArrayList<>();
		for (List<Item> group : groups.values()) {
			Grouping grouping = Stories.group(group);
			stories.addAll(grouping.stories());
		}
		StoryMeasure storyMeasure = new StoryMeasure();
		List<SeededErrors.Told> drafted = new ArrayList<>();
		Map<String, Story> told = new HashMap<>();
		for (Pair pair : corpus.pairs()) {
			List<Item> items = corpus.itemsOf(pair);
			storyMeasure.add(pair, items, stories);
			Story story = told(pair, items, stories, corpus.entry(pair).filter(KeptEntry::release).isPresent());
			if (story == null) {
				System.out.println("no story: " + pair.entry() + " " + pair.project());
				continue;
			}
			if (corpus.entry(pair).filter(pair::isAbout).isPresent()) {
				told.put(pair.entry(), story);
			}
			Placement placement = Sections.place(story);
			Draft draft = drafter.draft(story, placement.section(), false);
			if (pair.usable()) {
				texts.add(pair, story, draft);
			}
			drafted.add(new SeededErrors.Told(story, draft));
			if (show && arguments[2].equals(pair.part().name())) {
				System.out.println("#### " + pair.entry() + " " + pair.project() + "\n   P " + pair.markdown()
						+ "\n   D " + draft.text());
			}
		}
		if (wanted.contains("texts")) {
			stories.stream().filter((story) -> !story.month().isBefore(FIRST)).forEach((story) -> {
				Section section = Sections.place(story).section();
				texts.check(Part.of(story.month()), story, drafter.draft(story, section, false), section);
			});
		}
		Table table = new Table(Arrays.asList(Part.values()));
		SectionMeasure sections = new SectionMeasure(corpus, Archive.read(Path.of(arguments[0]).resolve("newsletters")),
				told);
		if (wanted.contains("sections")) {
			sections.into(table);
		}
		if (wanted.contains("stories")) {
			storyMeasure.into(table);
		}
		if (wanted.contains("texts")) {
			texts.into(table);
			texts.odd().stream().filter((_) -> show).forEach(System.out::println);
		}
		if (wanted.contains("likelihood")) {
			new LikelihoodMeasure(corpus, groups.values()).into(table);
		}
		if (wanted.contains("speed")) {
			SpeedMeasure.into(table, groups.values(), sections.learned(), drafter);
		}
		if (wanted.contains("errors")) {
			SeededErrors errors = new SeededErrors(drafted);
			errors.into(table);
			errors.missed().stream().filter((_) -> show).forEach(System.out::println);
		}
		storyMeasure.misses().stream().filter((_) -> show).forEach(System.out::println);
		sections.misses().stream().filter((_) -> show).forEach(System.out::println);
		table.lines().forEach(System.out::println);
	}

	/**
	 * The story of most items; for a release the releases of the project in the month.
	 */
	private static @Nullable Story told(Pair pair, List<Item> items, List<Story> stories, boolean release) {
		Optional<Story> touched = stories.stream()
			.filter((story) -> story.items().stream().anyMatch(items::contains))
			.max(Comparator.comparing(
					(story) -> story.items().stream().filter(items::contains).count() + (story.isRelease() ? 0.5 : 0)));
		if (release && touched.map((story) -> !story.isRelease()).orElse(true)) {
			return stories.stream()
				.filter((story) -> story.isRelease() && story.month().equals(pair.month())
						&& subject(story.items().getFirst()).equals(subject(items.getFirst())))
				.findFirst()
				.or(() -> touched)
				.orElse(null);
		}
		return touched.orElse(null);
	}

	private static String subject(Item item) {
		return (item.project() != null) ? item.project().name() : item.linkKey();
	}

}
