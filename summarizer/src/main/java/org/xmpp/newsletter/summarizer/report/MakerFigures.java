package org.xmpp.newsletter.summarizer.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntryState;

/**
 * What became of the drafts of one maker.
 *
 * @param maker the rules or the model, in words
 * @param drafts how many entries have its draft, or had it before an editor changed it
 * @param open how many of them nobody has decided on
 * @param approved how many are approved
 * @param unchanged how many of these with not a word changed
 * @param rejected how many are rejected or withdrawn
 * @param changed how much of the approved ones editors have changed on average, 0 to 1,
 * or null when none is approved
 */
record MakerFigures(String maker, long drafts, long open, long approved, long unchanged, long rejected,
		@Nullable Double changed) {

	/**
	 * Sums up.
	 * @param entries entries in any state
	 * @return the figures of each maker, the one with the most drafts first
	 */
	static List<MakerFigures> of(List<Entry> entries) {
		Map<String, List<Entry>> byMaker = entries.stream()
			.collect(Collectors.groupingBy((entry) -> entry.draft().maker().machine().words(), TreeMap::new,
					Collectors.toList()));
		return byMaker.entrySet()
			.stream()
			.map((maker) -> of(maker.getKey(), maker.getValue()))
			.sorted(Comparator.comparing(MakerFigures::drafts).reversed())
			.toList();
	}

	private static MakerFigures of(String maker, List<Entry> entries) {
		List<Double> changed = entries.stream()
			.filter((entry) -> entry.state() instanceof EntryState.Approved)
			.map((entry) -> entry.draft().changed())
			.toList();
		long open = entries.stream().filter((entry) -> entry.state().isOpen()).count();
		return new MakerFigures(maker, entries.size(), open, changed.size(),
				changed.stream().filter((share) -> share == 0).count(), entries.size() - open - changed.size(),
				changed.isEmpty() ? null : changed.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
	}

	/**
	 * Whole percents for a page.
	 */
	public String changedInPercent() {
		return (this.changed != null) ? Math.round(this.changed * 100) + " %" : "–";
	}

}
