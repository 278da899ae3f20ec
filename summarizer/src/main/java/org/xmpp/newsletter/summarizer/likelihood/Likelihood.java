package org.xmpp.newsletter.summarizer.likelihood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.learn.Example;
import org.xmpp.newsletter.summarizer.learn.Judge;
import org.xmpp.newsletter.summarizer.learn.Learner;

/**
 * Says how likely an item is to be printed. It orders the queue and decides nothing.
 */
public final class Likelihood {

	private static final String PRINTED = "printed";

	private static final String NOT_PRINTED = "not printed";

	private final Record record;

	private final @Nullable Judge judge;

	private Likelihood(Record record, @Nullable Judge judge) {
		this.record = record;
		this.judge = judge;
	}

	/**
	 * Learns.
	 * @param past the candidates of months whose issues are out
	 * @return what was learned; with too few decisions a few plain rules
	 */
	public static Likelihood learn(Collection<Decided> past) {
		Record record = new Record();
		List<Example> examples = new ArrayList<>();
		Collection<List<Decided>> months = past.stream()
			.sorted(Comparator.comparing((Decided decided) -> decided.candidate().feed())
				.thenComparing((decided) -> decided.candidate().item()))
			.collect(Collectors.groupingBy((decided) -> decided.candidate().month(), TreeMap::new, Collectors.toList()))
			.values();
		for (List<Decided> month : months) {
			month.forEach((decided) -> examples
				.add(new Example(decided.printed() ? PRINTED : NOT_PRINTED, traits(decided.candidate(), record))));
			// Only afterwards, so that an example never knows its own answer.
			record.add(month);
		}
		return new Likelihood(record, Learner.learn(examples).orElse(null));
	}

	/**
	 * Judges a candidate.
	 * @param candidate the candidate
	 * @return how likely it is to be printed
	 */
	public Chance of(Candidate candidate) {
		List<String> traits = traits(candidate, this.record);
		Judge learned = this.judge;
		if (learned == null) {
			return Rules.judge(candidate);
		}
		return new Chance(learned.chance(PRINTED, traits),
				Grounds.of(candidate, this.record, traits, (shown) -> learned.chance(PRINTED, shown)));
	}

	private static List<String> traits(Candidate candidate, Record record) {
		List<String> traits = new ArrayList<>(candidate.traits());
		for (String of : List.of("project", "feed")) {
			String key = of + " " + (of.equals("project") ? candidate.project() : candidate.feed());
			String months = record.months(key).bucket();
			traits.add(of + " months=" + months);
			traits.add(of + " items=" + record.items(key).bucket());
			traits.add(of + " latest=" + record.latest(key));
			traits.add(of + " months=" + months + ",told=" + candidate.told());
			traits.add(of + " months=" + months + ",last=" + candidate.last());
		}
		return traits;
	}

}
