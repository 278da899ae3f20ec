package org.xmpp.newsletter.summarizer.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Says in words what speaks most for and against printing: what the chance would be
 * without it.
 */
final class Grounds {

	private static final int MOST = 3;

	private static final double WORTH = 0.03;

	private Grounds() {
	}

	static List<String> of(Candidate candidate, Record record, List<String> traits,
			ToDoubleFunction<List<String>> chance) {
		double all = chance.applyAsDouble(traits);
		List<Weighed> weighed = new ArrayList<>();
		words(candidate, record, traits).forEach((about, words) -> {
			List<String> without = traits.stream().filter((trait) -> !trait.startsWith(about)).toList();
			weighed.add(new Weighed(words, all - chance.applyAsDouble(without)));
		});
		return weighed.stream()
			.filter((ground) -> Math.abs(ground.worth()) > WORTH)
			.sorted(Comparator.comparing((Weighed ground) -> -Math.abs(ground.worth())).thenComparing(Weighed::words))
			.limit(MOST)
			.map((ground) -> ((ground.worth() > 0) ? "For: " : "Against: ") + ground.words())
			.toList();
	}

	private static Map<String, String> words(Candidate candidate, Record record, List<String> traits) {
		Map<String, String> words = new TreeMap<>();
		Record.Share months = record.months("project " + candidate.project());
		words.put("project", (months.whole() == 0) ? "nothing of the project was offered before."
				: "the project was printed in %d of %d months with news.".formatted(months.part(), months.whole()));
		words.put("feed", (record.months("feed " + candidate.feed()).whole() == 0)
				? "nothing of the feed was offered before." : "how often the feed was printed before.");
		words.put("told", candidate.told() ? "it is news of its own." : "it is folded away.");
		words.put("step", "the step of its version is %s.".formatted(value(traits, "step=")));
		words.put("last", candidate.last() ? "it is the newest of the month." : "a newer one follows in the month.");
		words.put("siblings", "the number of items of the project in the month.");
		words.put("notes", "the length of its text.");
		words.put("pause", "the time since the item before it.");
		words.put("security", traits.contains("security=true") ? "it speaks of security." : "no word of security.");
		words.put("new", traits.contains("new=true") ? "it brings something new." : "no word of anything new.");
		words.put("maintenance",
				traits.contains("maintenance=true") ? "it speaks of maintenance." : "no word of maintenance.");
		words.put("kind", "it is news of a %s.".formatted(value(traits, "kind=")));
		return words;
	}

	private static String value(List<String> traits, String key) {
		return traits.stream()
			.filter((trait) -> trait.startsWith(key))
			.findFirst()
			.map((trait) -> trait.substring(key.length()))
			.orElse("none");
	}

	/**
	 * A ground and how much the chance falls without it.
	 */
	private record Weighed(String words, double worth) {
	}

}
