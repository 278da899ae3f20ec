package org.xmpp.newsletter.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * How near the drafts are to what was printed, beside two baselines on the same pairs.
 */
final class TextMeasure {

	/** The last sentence of a draft that says nothing of the release itself. */
	private static final Pattern CLOSING = Pattern.compile(" (?:The list of changes is .*|Full details on .*)$");

	private final Map<Part, Columns> columns = new EnumMap<>(Part.class);

	private final List<String> odd = new ArrayList<>();

	void add(Pair pair, Story story, Draft draft) {
		Columns to = columns(pair.part());
		String printed = new Paragraph(pair.markdown().replaceFirst("^\\s*[-*]\\s+", "")).plain();
		String plain = new Paragraph(draft.text()).plain();
		List<String> sentences = story.items()
			.stream()
			.map((item) -> Body.of(item.content().html()).text())
			.flatMap((text) -> text.lines())
			.flatMap((line) -> Sentences.split(line).stream())
			.toList();
		to.rouge1.add(Rouge.one(plain, printed));
		to.rougeL.add(Rouge.longest(plain, printed));
		String lead = sentences.stream().limit(3).collect(Collectors.joining(" "));
		to.lead1.add(Rouge.one(lead, printed));
		to.leadL.add(Rouge.longest(lead, printed));
		String rank = TextRank.summary(sentences, 3);
		to.rank1.add(Rouge.one(rank, printed));
		to.rankL.add(Rouge.longest(rank, printed));
	}

	void check(Part part, Story story, Draft draft, Section section) {
		Columns to = columns(part);
		Paragraph text = new Paragraph(draft.text());
		List<String> unbacked = Backing.check(text, Desk.sources(story))
			.stream()
			.filter((finding) -> !finding.isBacked())
			.map((finding) -> finding.token().text())
			.toList();
		to.unbacked.add((double) unbacked.size());
		to.tooLong.add(!text.fits());
		if (story.isRelease() && story.items().stream().anyMatch(TextMeasure::hasNotes)) {
			to.silent.add(Sentences.split(CLOSING.matcher(text.plain()).replaceFirst("")).size() == 1);
		}
		boolean house = HouseForm.fits(section, story.isRelease(), draft.text());
		to.house.add(house);
		if (!house || !unbacked.isEmpty()) {
			this.odd.add(part + " " + section + " " + unbacked + ": " + draft.text());
		}
	}

	private static boolean hasNotes(Item item) {
		return !Body.of(item.content().html()).notes().isEmpty();
	}

	/** Drafts that are not as they should be. */
	List<String> odd() {
		return List.copyOf(this.odd);
	}

	void into(Table table) {
		table.row("tokens in drafts not backed by a source, of drafts", "0", figures((c) -> c.unbacked.count()));
		table.row("drafts over five lines", "0", figures((c) -> c.tooLong.count()));
		table.row("drafts in the house form of their section", ">= 95 %", figures((c) -> c.house.percent()));
		table.row("drafts of releases that tell nothing though their notes have list items", "",
				figures((c) -> c.silent.count()));
		table.row("ROUGE-1 F1 of the drafts (pairs)", "", figures((c) -> c.rouge1.score()));
		table.row("ROUGE-1 F1 of the first three sentences", "", figures((c) -> c.lead1.score()));
		table.row("ROUGE-1 F1 of TextRank", "", figures((c) -> c.rank1.score()));
		table.row("ROUGE-L F1 of the drafts (pairs)", "", figures((c) -> c.rougeL.score()));
		table.row("ROUGE-L F1 of the first three sentences", "", figures((c) -> c.leadL.score()));
		table.row("ROUGE-L F1 of TextRank", "", figures((c) -> c.rankL.score()));
		table.row("ROUGE-L, drafts to the better baseline", ">= 1.5",
				figures((c) -> "%.2f".formatted(c.rougeL.mean() / Math.max(c.leadL.mean(), c.rankL.mean()))));
	}

	private Map<Part, String> figures(Function<Columns, String> figure) {
		Map<Part, String> result = new EnumMap<>(Part.class);
		this.columns.forEach((part, all) -> result.put(part, figure.apply(all)));
		return result;
	}

	private Columns columns(Part part) {
		return this.columns.computeIfAbsent(part, (_) -> new Columns());
	}

	/**
	 * The figures of a part.
	 */
	private static final class Columns {

		private final Column unbacked = new Column();

		private final Column tooLong = new Column();

		private final Column house = new Column();

		private final Column silent = new Column();

		private final Column rouge1 = new Column();

		private final Column rougeL = new Column();

		private final Column lead1 = new Column();

		private final Column leadL = new Column();

		private final Column rank1 = new Column();

		private final Column rankL = new Column();

	}

}
