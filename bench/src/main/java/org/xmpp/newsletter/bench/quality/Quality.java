package org.xmpp.newsletter.bench.quality;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Prints how good the summarizer is on kept feeds and printed issues.
 */
final class Quality {

	/** Before that, items are kept only to make the feeds as long as they were. */
	private static final YearMonth FIRST = YearMonth.of(2023, 1);

	private static final String ALL = "sections,stories,texts,figures,likelihood,speed,errors,suspicion";

	private final Desk desk;

	private final @Nullable String shown;

	private final Table table = new Table(Arrays.asList(Part.values()));

	private Quality(Desk desk, @Nullable String shown) {
		this.desk = desk;
		this.shown = shown;
	}

	/**
	 * Runs measures.
	 * @param arguments the folder with the kept feeds and the printed issues; the
	 * measures, with commas; the part of which details are shown
	 */
	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		Quality quality = new Quality(Desk.of(Corpus.read(folder)), (arguments.length > 2) ? arguments[2] : null);
		SectionMeasure sections = new SectionMeasure(quality.desk.corpus(),
				Archive.placed(folder.resolve("newsletters")), quality.storiesByEntry());
		for (String measure : ((arguments.length > 1) ? arguments[1] : ALL).split(",")) {
			quality.run(measure, sections);
		}
		quality.table.lines().forEach(System.out::println);
	}

	private void run(String measure, SectionMeasure sections) {
		switch (measure) {
			case "sections" -> {
				sections.into(this.table);
				show(sections.misses());
			}
			case "stories" -> stories();
			case "texts" -> texts();
			case "figures" -> figures();
			case "likelihood" -> new LikelihoodMeasure(this.desk.corpus(), this.desk.groups()).into(this.table);
			case "speed" -> SpeedMeasure.into(this.table, this.desk.groups(), sections.learned(), this.desk.drafter());
			case "errors" -> errors();
			case "suspicion" -> suspicion();
			default -> throw new IllegalArgumentException("There is no measure “" + measure + "”: " + ALL);
		}
	}

	private Map<String, Story> storiesByEntry() {
		Map<String, Story> result = new HashMap<>();
		for (Pair pair : this.desk.corpus().pairs()) {
			if (this.desk.corpus().entry(pair).filter(pair::isAbout).isPresent()) {
				this.desk.story(pair).ifPresent((story) -> result.put(pair.entry(), story));
			}
		}
		return result;
	}

	private void stories() {
		StoryMeasure stories = new StoryMeasure();
		this.desk.corpus()
			.pairs()
			.forEach((pair) -> stories.add(pair, this.desk.corpus().itemsOf(pair), this.desk.stories()));
		stories.into(this.table);
		show(stories.misses());
	}

	private void texts() {
		TextMeasure texts = new TextMeasure();
		for (Pair pair : this.desk.corpus().pairs()) {
			this.desk.story(pair).filter((_) -> pair.usable()).ifPresent((story) -> {
				texts.add(pair, story, this.desk.draft(story));
				show(List.of("%s %s %s%n  printed: %s%n  draft: %s".formatted(pair.part(), pair.entry(), pair.project(),
						pair.markdown(), this.desk.draft(story).text())));
			});
		}
		for (Story story : this.desk.stories()) {
			if (!story.month().isBefore(FIRST)) {
				texts.check(Part.of(story.month()), story, this.desk.draft(story), Desk.section(story));
			}
		}
		texts.into(this.table);
		show(texts.odd());
	}

	private void figures() {
		FigureMeasure figures = new FigureMeasure();
		for (Pair pair : this.desk.corpus().pairs()) {
			List<Item> items = this.desk.story(pair)
				.map(Story::items)
				.orElseGet(() -> this.desk.corpus().itemsOf(pair));
			this.desk.corpus().entry(pair).ifPresent((printed) -> figures.add(pair, printed, items));
		}
		this.desk.corpus().entries().forEach(figures::add);
		figures.into(this.table);
	}

	private void errors() {
		List<SeededErrors.Told> told = this.desk.stories()
			.stream()
			.filter((story) -> !story.month().isBefore(FIRST))
			.map((story) -> new SeededErrors.Told(story, this.desk.draft(story)))
			.toList();
		SeededErrors errors = new SeededErrors(told);
		errors.into(this.table);
		show(errors.missed().stream().map((missed) -> Objects.toString(this.shown, "") + " " + missed).toList());
	}

	private void suspicion() {
		SuspicionMeasure suspicion = new SuspicionMeasure();
		this.desk.corpus().items().values().forEach(suspicion::add);
		suspicion.into(this.table);
		show(suspicion.flagged());
	}

	/** Details begin with the name of their part. */
	private void show(List<String> details) {
		String part = this.shown;
		if (part != null) {
			details.stream().filter((detail) -> detail.startsWith(part)).forEach(System.out::println);
		}
	}

}
