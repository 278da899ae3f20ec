package org.xmpp.newsletter.summarizer.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a number of the sources counts the same thing.
 *
 * @param sources the sources
 * @param text the text it stands in
 * @param number the number
 */
record NumberBacking(Sources sources, String text, Mention number) {

	private static final int NEAR = 4;

	Optional<Place> find() {
		if (isSaidTwice()) {
			return Optional.empty();
		}
		List<String> counted = Words.after(this.text, this.number.end(), 2);
		boolean follows = !counted.isEmpty() && !Words.isLittle(counted.getFirst());
		List<String> before = Words.before(this.text, this.number.start(), NEAR)
			.stream()
			.filter((word) -> !Words.isLittle(word))
			.limit(1)
			.toList();
		return this.sources.evidence()
			.stream()
			.flatMap((evidence) -> evidence.mentions()
				.stream()
				.filter((known) -> known.key().equals(this.number.key()))
				.filter((known) -> follows ? counts(evidence, known, counted) : isAfter(evidence, known, before))
				.map((known) -> evidence.place(known.start(), known.end())))
			.findFirst();
	}

	/** Nobody writes “Qt 6 and Qt 6”: one of the two was another number. */
	private boolean isSaidTwice() {
		List<String> before = Words.before(this.text, this.number.start(), 1);
		return !before.isEmpty() && Pattern
			.compile("(?<![\\p{L}\\d])%1$s (?:and|or) %2$s $".formatted(
					Pattern.quote(before.getFirst() + " " + this.number.text()), Pattern.quote(before.getFirst())))
			.matcher(this.text.substring(0, this.number.start()))
			.find();
	}

	private static boolean counts(Evidence evidence, Mention known, List<String> counted) {
		List<String> there = Words.after(evidence.text(), known.end(), NEAR).stream().map(Words::stem).toList();
		int needed = (Words.isQuality(counted.getFirst()) && counted.size() > 1) ? 2 : 1;
		return counted.stream().limit(needed).map(Words::stem).allMatch(there::contains);
	}

	private static boolean isAfter(Evidence evidence, Mention known, List<String> before) {
		List<String> there = Words.before(evidence.text(), known.start(), NEAR + 1).stream().map(Words::stem).toList();
		return before.isEmpty() || before.stream().map(Words::stem).allMatch(there::contains);
	}

}
