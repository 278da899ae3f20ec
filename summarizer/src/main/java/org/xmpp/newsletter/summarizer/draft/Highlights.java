package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the changes that readers care about most into sentences: what a new version does,
 * in the third person and the present tense.
 */
final class Highlights {

	private static final int MOST = 2;

	/** So many of the same kind are told without telling one. */
	private static final int SEVERAL = 2;

	private final Forms.Closing forms;

	private final Mentions mentions;

	Highlights(Forms.Closing forms, Mentions mentions) {
		this.forms = forms;
		this.mentions = mentions;
	}

	/**
	 * The sentences that must be told: security first, then what breaks.
	 * @return for each of both, if there is any, sentences that say it ever shorter
	 */
	List<List<String>> warnings(List<Change> changes) {
		return Stream
			.of(warnings(changes, Change.Weight.SECURITY, this.forms.security()),
					warnings(changes, Change.Weight.BREAKING, this.forms.breaking()))
			.filter((sentences) -> !sentences.isEmpty())
			.toList();
	}

	private List<String> warnings(List<Change> changes, Change.Weight weight, String form) {
		List<String> all = changes.stream()
			.filter((change) -> change.weight() == weight)
			.map((change) -> this.mentions.written(change.what()))
			.distinct()
			.toList();
		List<String> sentences = new ArrayList<>();
		for (int count = all.size(); count > 0; count--) {
			String told = String.join("; ", all.subList(0, count)) + ((count < all.size()) ? "; and more" : "");
			sentences.add(form.replace("{change}", told).replace("….", "…"));
		}
		return sentences;
	}

	/**
	 * One sentence or two on the others, longer ones first.
	 * @param several whether it is about several versions
	 * @return the sentences with two changes and with one; none when there is none to
	 * tell
	 */
	List<String> sentences(Changes changes, boolean several) {
		List<Change> best = best(changes.told());
		List<String> sentences = new ArrayList<>();
		for (int count = best.size(); count > 0; count--) {
			List<Change> told = new ArrayList<>(best.subList(0, count));
			told.sort(Comparator.comparing(Change::weight));
			rest(changes, told).ifPresent(told::add);
			sentences.add(sentence(told, several));
		}
		if (best.isEmpty()) {
			rest(changes, best).ifPresent((rest) -> sentences.add(sentence(List.of(rest), several)));
		}
		return sentences;
	}

	/** The best by interest, none of them twice in other words. */
	private static List<Change> best(List<Change> changes) {
		List<Change> best = new ArrayList<>();
		changes.stream()
			.filter((change) -> !change.mustBeTold() && change.interest() >= 0)
			.sorted(Comparator.comparing(Change::interest).reversed())
			.filter((change) -> best.size() < MOST)
			.forEach((change) -> {
				if (best.size() < MOST && best.stream().noneMatch((other) -> isLike(change, other))) {
					best.add(change);
				}
			});
		return best;
	}

	private static boolean isLike(Change one, Change other) {
		if (one.what().startsWith(Clause.ISSUE) && other.what().startsWith(Clause.ISSUE)) {
			return true;
		}
		Set<String> words = words(one);
		Set<String> others = words(other);
		long shared = words.stream().filter(others::contains).count();
		return 2 * shared > Math.min(words.size(), others.size());
	}

	private static Set<String> words(Change change) {
		Set<String> words = new HashSet<>(Arrays.asList(change.what().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
		words.removeAll(
				Set.of("", "a", "an", "the", "support", "option", "for", "to", "of", "in", "on", "and", "when", "new"));
		return words;
	}

	/** What is not told is at least counted. */
	private static Optional<Change> rest(Changes changes, List<Change> told) {
		if (told.stream().anyMatch((change) -> change.verb().equals("bring"))) {
			return Optional.empty();
		}
		long mended = told.stream().filter((change) -> change.weight() == Change.Weight.FIX).count();
		long fixes = changes.fixes() - mended;
		boolean alone = told.isEmpty();
		if ((told.size() < MOST && fixes >= SEVERAL) || (alone && fixes > 0)) {
			String how = (fixes >= SEVERAL) ? "several " : "";
			return Optional.of(new Change(Change.Weight.OTHER, "", "bring",
					how + ((mended > 0) ? "other " : "") + "bug fixes", 0));
		}
		return Optional.empty();
	}

	private String sentence(List<Change> changes, boolean several) {
		Map<String, List<String>> byVerb = new LinkedHashMap<>();
		changes.forEach((change) -> byVerb.computeIfAbsent(change.verb(several), (_) -> new ArrayList<>())
			.add(this.mentions.written(change.what(several))));
		List<String> clauses = new ArrayList<>();
		byVerb.forEach((verb, what) -> clauses.add(verb + " " + Phrases.joined(Phrases.together(what))));
		String first = several ? this.forms.news() : this.forms.news1();
		if (clauses.size() == 1 || clauses.stream().noneMatch(Phrases::isList)) {
			return first.replace("{changes}", Phrases.joined(clauses));
		}
		String more = several ? this.forms.more() : this.forms.more1();
		return first.replace("{changes}", clauses.getFirst()) + " "
				+ more.replace("{changes}", Phrases.clauses(clauses.subList(1, clauses.size())));
	}

}
