package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Warnings;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;

/**
 * Decides how closely a person has to look at an entry, and says why.
 */
final class Precedence {

	/** Where links lead says nothing of what the text says. */
	private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)");

	private Precedence() {
	}

	/** All that is to be looked at; the first says where the entry stands. */
	static List<Ground> of(Entry entry) {
		List<Ground> grounds = new ArrayList<>();
		entry.flags().stream().map(Precedence::words).forEach((words) -> add(grounds, Look.CHANGED, words));
		if (entry.state() instanceof EntryState.Approved && !grounds.isEmpty()) {
			return grounds;
		}
		if (!entry.state().isOpen()) {
			return List.of(new Ground(Look.DECIDED, "It is %s.".formatted(entry.state().word())));
		}
		entry.concerns()
			.stream()
			.filter((concern) -> !concern.equals(Concerns.SECTION))
			.forEach((concern) -> add(grounds, Look.UNBACKED, concern));
		if (entry.concerns().contains(Concerns.SECTION)) {
			add(grounds, Look.GUESS, String.join(" ", entry.placement().reasons()));
		}
		if (Warnings.areIn(ADDRESS.matcher(entry.draft().text()).replaceAll("]"))) {
			add(grounds, Look.WARNING, "It speaks of security, or of something that breaks.");
		}
		if (Boolean.TRUE.equals(entry.draft().introduces())) {
			add(grounds, Look.NEW, "Nothing of %s was printed before.".formatted(entry.draft().project()));
		}
		if (entry.draft().maker() instanceof Maker.Model model) {
			add(grounds, Look.PROSE, "A language model (%s) told the middle of it.".formatted(model.name()));
		}
		if (!entry.isRelease()) {
			add(grounds, Look.PROSE, "It is no release.");
		}
		if (grounds.isEmpty()) {
			add(grounds, Look.ROUTINE, "A release of a known project; every fact stands in the source.");
		}
		return grounds;
	}

	private static String words(Flag flag) {
		return flag.what().equals(Flag.MORE) ? "There is more news of it: “%s”.".formatted(flag.now())
				: "The %s of a source was “%s”, and is “%s”.".formatted(flag.what(), flag.then(), flag.now());
	}

	private static void add(List<Ground> grounds, Look look, String words) {
		grounds.add(new Ground(look, words));
	}

	/**
	 * Something to look at.
	 *
	 * @param look how closely
	 * @param words why
	 */
	record Ground(Look look, String words) {
	}

}
