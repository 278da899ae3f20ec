package org.xmpp.newsletter.summarizer.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.learn.Example;
import org.xmpp.newsletter.summarizer.learn.Judge;
import org.xmpp.newsletter.summarizer.learn.Learner;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Decides where stories stand, from what is registered and from what people decided
 * before.
 */
public final class Sectioning {

	/** Of the placements with at least this chance nine in ten were right. */
	private static final double SURE = 0.8;

	private final Traits traits;

	private final @Nullable Judge judge;

	private Sectioning(Traits traits, @Nullable Judge judge) {
		this.traits = traits;
		this.judge = judge;
	}

	/**
	 * Learns.
	 * @param past what people decided, in any order
	 * @param projects the projects that are known
	 * @return the rules with what was learned
	 */
	public static Sectioning learn(Collection<Printed> past, Collection<Project> projects) {
		Directory directory = new Directory(projects);
		Traits traits = new Traits(directory);
		List<Example> examples = new ArrayList<>();
		for (List<Printed> issue : issues(past)) {
			issue.forEach(
					(printed) -> examples.add(new Example(printed.section().id(), traits.of(Sighting.of(printed)))));
			// Only afterwards, so that an example never knows its own answer.
			issue.forEach((printed) -> traits.remember(Sighting.of(printed), printed.section()));
		}
		return new Sectioning(traits, Learner.learn(examples).orElse(null));
	}

	/** Oldest first, and the same whatever order they came in. */
	private static Collection<List<Printed>> issues(Collection<Printed> past) {
		return past.stream()
			.sorted(Comparator.comparing((Printed printed) -> printed.link().toString())
				.thenComparing(Printed::title)
				.thenComparing(Printed::text)
				.thenComparing(Printed::section))
			.collect(Collectors.groupingBy(Printed::month, TreeMap::new, Collectors.toList()))
			.values();
	}

	/**
	 * Decides.
	 * @param story the story
	 * @return the section, how sure it is, and why
	 */
	public Placement place(Story story) {
		Placement ruled = Sections.place(story);
		Judge learned = this.judge;
		if (learned == null || ruled.confidence() == Confidence.HIGH) {
			return ruled;
		}
		List<String> shown = this.traits.of(Sighting.of(story));
		Section best = Section.of(learned.answer(shown)).orElseThrow();
		double chance = learned.chance(best.id(), shown);
		if (chance < SURE && ruled.confidence() == Confidence.MEDIUM && ruled.section() != Section.ARTICLES) {
			return ruled;
		}
		List<String> reasons = Reasons.of(shown, best, (traits) -> learned.chance(best.id(), traits));
		return new Placement(best, (chance >= SURE) ? Confidence.MEDIUM : Confidence.LOW, reasons);
	}

}
