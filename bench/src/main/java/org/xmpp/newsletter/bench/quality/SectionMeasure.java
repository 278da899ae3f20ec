package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.section.Sectioning;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Whether entries stand where the editors put them. An entry whose items are kept is
 * judged by them; any other by what a person who brings it has: an address, the words of
 * the link and a few sentences, which are taken from the printed entry.
 */
final class SectionMeasure {

	private static final YearMonth FIXED = Part.TRAINING.last();

	private final Corpus corpus;

	private final Map<String, Story> stories;

	private final Map<YearMonth, Sectioning> known = new HashMap<>();

	private final List<String> misses = new ArrayList<>();

	private final List<Printed> archive;

	SectionMeasure(Corpus corpus, List<Printed> archive, Map<String, Story> storiesByEntry) {
		this.corpus = corpus;
		this.archive = archive;
		this.stories = storiesByEntry;
	}

	void into(Table table) {
		table.row("right section, software entries; learned to 2024-06", ">= 93 %", figures(true, false, true));
		table.row("the same, each month knowing the issues before it", ">= 93 %", figures(true, true, true));
		table.row("right section, all entries; learned to 2024-06", ">= 88 %", figures(false, false, true));
		table.row("the same, each month knowing the issues before it", ">= 88 %", figures(false, true, true));
		table.row("the same, from address and words of the link alone where no item is kept", "",
				figures(false, true, false));
	}

	Sectioning learned() {
		return sectioning(FIXED);
	}

	List<String> misses() {
		return List.copyOf(this.misses);
	}

	private Map<Part, String> figures(boolean software, boolean rolling, boolean texts) {
		Map<Part, Column> columns = new EnumMap<>(Part.class);
		for (KeptEntry entry : this.corpus.entries()) {
			Optional<Section> section = entry.section();
			Story story = story(entry, texts);
			if (isFittedOn(entry, rolling) || section.isEmpty() || (software && !section.get().isSoftware())) {
				continue;
			}
			Sectioning sectioning = sectioning(rolling ? entry.month().minusMonths(1) : FIXED);
			Placement placement = sectioning.place(story);
			boolean right = placement.section() == section.get();
			columns.computeIfAbsent(entry.part(), (_) -> new Column()).add(right);
			if (!right && rolling && !software && texts) {
				this.misses.add(entry.part() + " " + entry.id() + " is " + section.get() + " not " + placement.section()
						+ " " + placement.confidence() + placement.reasons()
						+ (this.stories.containsKey(entry.id()) ? " ITEM " : " ") + entry.primaryLink() + " | "
						+ entry.text().substring(0, Math.min(150, entry.text().length())));
			}
		}
		Map<Part, String> result = new EnumMap<>(Part.class);
		columns.forEach((part, column) -> result.put(part, column.percent()));
		return result;
	}

	/**
	 * Of the training part only the last year counts, each month judged by those before.
	 */
	private static boolean isFittedOn(KeptEntry entry, boolean rolling) {
		return entry.part() == Part.TRAINING && (!rolling || entry.month().isBefore(FIXED.minusMonths(11)));
	}

	private Sectioning sectioning(YearMonth until) {
		return this.known.computeIfAbsent(until, (last) -> {
			List<Printed> past = this.archive.stream().filter((entry) -> !entry.month().isAfter(last)).toList();
			return Sectioning.learn(past, this.corpus.catalogue().projects());
		});
	}

	private Story story(KeptEntry entry, boolean texts) {
		Story kept = this.stories.get(entry.id());
		if (kept != null) {
			return kept;
		}
		URI link = uri(entry.primaryLink());
		if (link == null) {
			link = URI.create("about:blank");
		}
		Instant at = entry.month().atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
		ItemContent content = new ItemContent(link, title(entry),
				new Element("p").text(texts ? entry.text() : "").outerHtml(), List.of(), List.of(), at, null, null);
		Item item = new Item(UUID.nameUUIDFromBytes(entry.id().getBytes(StandardCharsets.UTF_8)), 1,
				new Source(null, link, "", FeedForm.HAND, null, null), null, content, at, entry.month(), Fate.NEW);
		return new Story("link:" + link, entry.month(), List.of(item), List.of(), null);
	}

	private static String title(KeptEntry entry) {
		String heading = entry.title();
		return (heading != null) ? heading
				: Stream.of(entry.linkText(), entry.text()).filter((text) -> !text.isBlank()).findFirst().orElse("-");
	}

	private static @Nullable URI uri(@Nullable String link) {
		try {
			return (link != null) ? URI.create(link.strip().replace(' ', '+')) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
