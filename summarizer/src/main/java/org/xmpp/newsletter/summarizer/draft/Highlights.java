package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Joins the changes that readers care about most into sentences: what a new version does,
 * in the third person and the present tense.
 */
final class Highlights {

	private static final int MOST = 3;

	private final Forms.Closing forms;

	Highlights(Forms.Closing forms) {
		this.forms = forms;
	}

	/**
	 * The sentences that must be told: security first, then what breaks.
	 */
	List<String> warnings(List<Change> changes) {
		return changes.stream()
			.filter(Change::mustBeTold)
			.sorted(Comparator.comparing(Change::weight))
			.limit(MOST)
			.map((change) -> ((change.weight() == Change.Weight.SECURITY) ? this.forms.security()
					: this.forms.breaking())
				.replace("{change}", Mentions.written(change.what()))
				.replace("….", "…"))
			.toList();
	}

	/**
	 * One sentence on the others, longer ones first.
	 * @param several whether it is about several versions
	 * @return the sentence with three, two and one change; none when there is none to
	 * tell
	 */
	List<String> sentences(List<Change> changes, boolean several) {
		List<Change> best = changes.stream()
			.filter((change) -> !change.mustBeTold())
			.sorted(Comparator.comparing(Change::weight))
			.limit(MOST)
			.toList();
		List<String> sentences = new ArrayList<>();
		for (int count = best.size(); count > 0; count--) {
			sentences.add(sentence(best.subList(0, count), several));
		}
		return sentences;
	}

	private String sentence(List<Change> changes, boolean several) {
		List<Change> done = changes.stream().filter((change) -> change.verb() != null).toList();
		if (done.isEmpty()) {
			return this.forms.fresh().replace("{changes}", joined(changes.stream().map(Highlights::what).toList()));
		}
		Map<String, List<String>> byVerb = new LinkedHashMap<>();
		done.forEach((change) -> byVerb.computeIfAbsent(Objects.requireNonNull(change.verb()), (_) -> new ArrayList<>())
			.add(what(change)));
		List<String> clauses = new ArrayList<>();
		byVerb.forEach((verb, what) -> clauses.add((several ? verb : Verbs.singular(verb)) + " " + joined(what)));
		return (several ? this.forms.news() : this.forms.news1()).replace("{changes}", joined(clauses));
	}

	private static String what(Change change) {
		return Mentions.written(change.what());
	}

	/** With semicolons where a part has commas or a conjunction of its own. */
	private static String joined(List<String> parts) {
		boolean plain = parts.stream().noneMatch((part) -> part.contains(",") || part.contains(" and "));
		int last = parts.size() - 1;
		if (last == 0) {
			return parts.getFirst();
		}
		return plain ? String.join(", ", parts.subList(0, last)) + " and " + parts.get(last)
				: String.join("; ", parts.subList(0, last)) + "; and " + parts.get(last);
	}

}
