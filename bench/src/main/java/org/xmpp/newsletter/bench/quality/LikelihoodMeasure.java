package org.xmpp.newsletter.bench.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.likelihood.Candidate;
import org.xmpp.newsletter.summarizer.likelihood.Candidates;
import org.xmpp.newsletter.summarizer.likelihood.Decided;
import org.xmpp.newsletter.summarizer.likelihood.Likelihood;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * Whether what was printed is held likelier than what was not: the area under the curve,
 * over all items of the months from which pairs are known.
 */
final class LikelihoodMeasure {

	private static final YearMonth FIRST = YearMonth.of(2023, 1);

	private final List<Decided> decided = new ArrayList<>();

	private final Map<YearMonth, Likelihood> known = new HashMap<>();

	LikelihoodMeasure(Corpus corpus, Iterable<List<Item>> groups) {
		Set<UUID> printed = corpus.pairs()
			.stream()
			.flatMap((pair) -> corpus.itemsOf(pair).stream())
			.map(Item::id)
			.collect(Collectors.toSet());
		YearMonth last = corpus.pairs().stream().map(Pair::month).max(Comparator.naturalOrder()).orElseThrow();
		for (List<Item> group : groups) {
			for (Candidate candidate : Candidates.of(group)) {
				if (!candidate.month().isBefore(FIRST) && !candidate.month().isAfter(last)) {
					this.decided.add(new Decided(candidate, printed.contains(candidate.item())));
				}
			}
		}
	}

	void into(Table table) {
		table.row("“would be printed”, area under the curve; learned to 2024-06", ">= 0.80",
				figures((_) -> Part.TRAINING.last().plusMonths(1), false));
		table.row("the same, learned to the end of the part before", ">= 0.80",
				figures((month) -> Part.of(month).known().plusMonths(1), false));
		table.row("the same, each month knowing the months before it", ">= 0.80",
				figures(UnaryOperator.identity(), false));
		table.row("the same, only items that are told in a story", "", figures(UnaryOperator.identity(), true));
	}

	private Map<Part, String> figures(UnaryOperator<YearMonth> knownBefore, boolean told) {
		Map<Part, List<Scored>> scored = new EnumMap<>(Part.class);
		for (Decided case_ : this.decided) {
			Candidate candidate = case_.candidate();
			Part part = Part.of(candidate.month());
			if (part == Part.TRAINING || (told && !candidate.told())) {
				continue;
			}
			Likelihood likelihood = likelihood(knownBefore.apply(candidate.month()));
			scored.computeIfAbsent(part, (_) -> new ArrayList<>())
				.add(new Scored(likelihood.of(candidate).value(), case_.printed()));
		}
		Map<Part, String> result = new EnumMap<>(Part.class);
		scored.forEach((part, cases) -> result.put(part, "%.3f (%d of %d printed)".formatted(area(cases),
				cases.stream().filter(Scored::printed).count(), cases.size())));
		return result;
	}

	private Likelihood likelihood(YearMonth before) {
		return this.known.computeIfAbsent(before, (month) -> Likelihood
			.learn(this.decided.stream().filter((past) -> past.candidate().month().isBefore(month)).toList()));
	}

	private static double area(List<Scored> cases) {
		double wins = 0;
		long pairs = 0;
		for (Scored yes : cases) {
			for (Scored no : cases) {
				if (yes.printed() && !no.printed()) {
					wins += (yes.score() > no.score()) ? 1 : (yes.score() == no.score()) ? 0.5 : 0;
					pairs++;
				}
			}
		}
		return wins / pairs;
	}

	/**
	 * A case and its score.
	 */
	private record Scored(double score, boolean printed) {
	}

}
