package org.xmpp.newsletter.summarizer.likelihood;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the news of a project and of a feed was printed so far.
 */
final class Record {

	private final Map<String, int[]> items = new HashMap<>();

	private final Map<String, Set<YearMonth>> seen = new HashMap<>();

	private final Map<String, Set<YearMonth>> printed = new HashMap<>();

	private final Map<String, Boolean> latest = new HashMap<>();

	/** Counts the decisions of one month. */
	void add(List<Decided> month) {
		Map<String, Boolean> now = new HashMap<>();
		for (Decided decided : month) {
			Candidate candidate = decided.candidate();
			for (String key : List.of("project " + candidate.project(), "feed " + candidate.feed())) {
				int[] counts = this.items.computeIfAbsent(key, (_) -> new int[2]);
				counts[decided.printed() ? 0 : 1]++;
				this.seen.computeIfAbsent(key, (_) -> new HashSet<>()).add(candidate.month());
				if (decided.printed()) {
					this.printed.computeIfAbsent(key, (_) -> new HashSet<>()).add(candidate.month());
				}
				now.merge(key, decided.printed(), Boolean::logicalOr);
			}
		}
		this.latest.putAll(now);
	}

	/** The months with news of it, and in how many of them it was printed. */
	Share months(String key) {
		return new Share(this.printed.getOrDefault(key, Set.of()).size(), this.seen.getOrDefault(key, Set.of()).size());
	}

	Share items(String key) {
		int[] counts = this.items.getOrDefault(key, new int[2]);
		return new Share(counts[0], counts[0] + counts[1]);
	}

	String latest(String key) {
		Boolean last = this.latest.get(key);
		return (last == null) ? "unknown" : last ? "printed" : "not printed";
	}

	/**
	 * A part of a whole.
	 */
	record Share(int part, int whole) {

		/** Drawn to one half where little is known. */
		String bucket() {
			return (this.whole == 0) ? "unknown"
					: String.valueOf(Math.round(4 * (this.part + 0.5) / (this.whole + 1.0)));
		}

	}

}
