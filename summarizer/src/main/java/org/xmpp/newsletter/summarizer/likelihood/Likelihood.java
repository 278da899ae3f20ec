package org.xmpp.newsletter.summarizer.likelihood;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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

	/** What can be said where what items show speaks neither for nor against. */
	private static final double UNDECIDED = 0.5;

	/** After so many months what editors used to print of a project says half as much. */
	private static final double HALF_LIFE = 4;

	private final Record record;

	private final @Nullable Judge habits;

	private final @Nullable Judge nature;

	private final YearMonth last;

	private Likelihood(Record record, @Nullable Judge habits, @Nullable Judge nature, YearMonth last) {
		this.record = record;
		this.habits = habits;
		this.nature = nature;
		this.last = last;
	}

	/**
	 * Learns.
	 * @param past the candidates of months whose issues are out
	 * @return what was learned; with too few decisions a few plain rules
	 */
	public static Likelihood learn(Collection<Decided> past) {
		Record record = new Record();
		List<Example> habits = new ArrayList<>();
		List<Example> nature = new ArrayList<>();
		TreeMap<YearMonth, List<Decided>> months = past.stream()
			.sorted(Comparator.comparing((Decided decided) -> decided.candidate().feed())
				.thenComparing((decided) -> decided.candidate().item()))
			.collect(
					Collectors.groupingBy((decided) -> decided.candidate().month(), TreeMap::new, Collectors.toList()));
		for (List<Decided> month : months.values()) {
			for (Decided decided : month) {
				String answer = decided.printed() ? PRINTED : NOT_PRINTED;
				nature.add(new Example(answer, decided.candidate().traits()));
				habits.add(new Example(answer, traits(decided.candidate(), record)));
			}
			// Only afterwards, so that an example never knows its own answer.
			record.add(month);
		}
		return new Likelihood(record, Learner.learn(habits).orElse(null), Learner.learn(nature).orElse(null),
				months.isEmpty() ? YearMonth.of(1970, 1) : months.lastKey());
	}

	/**
	 * Judges a candidate.
	 * @param candidate the candidate
	 * @return how likely it is to be printed
	 */
	public Chance of(Candidate candidate) {
		List<String> traits = traits(candidate, this.record);
		if (this.habits == null) {
			return Rules.judge(candidate);
		}
		return new Chance(value(candidate, traits),
				Grounds.of(candidate, this.record, traits, (shown) -> value(candidate, shown)));
	}

	/**
	 * Judges a candidate without saying why, which is quicker.
	 * @param candidate the candidate
	 * @return how likely it is to be printed, from 0 to 1
	 */
	public double value(Candidate candidate) {
		return value(candidate, traits(candidate, this.record));
	}

	/** What an item shows outlasts a change of editor; what was usual does not. */
	private double value(Candidate candidate, List<String> shown) {
		Judge known = this.habits;
		Judge plain = this.nature;
		if (known == null) {
			return Rules.judge(candidate).value();
		}
		List<String> own = shown.stream().filter(candidate.traits()::contains).toList();
		long age = Math.max(0, ChronoUnit.MONTHS.between(this.last, candidate.month()) - 1);
		double trust = Math.pow(0.5, age / HALF_LIFE);
		double natural = (plain != null) ? plain.chance(PRINTED, own) : UNDECIDED;
		return trust * known.chance(PRINTED, shown) + (1 - trust) * natural;
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
