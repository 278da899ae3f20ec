package org.xmpp.newsletter.summarizer.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns from what people decided. The same decisions in the same order give the same
 * answers: nothing is random and nothing is downloaded.
 */
public final class Learner {

	/** Fewer decisions teach nothing that the rules do not know. */
	private static final int ENOUGH = 50;

	private static final int ROUNDS = 100;

	/** A trait seen once says nothing. */
	private static final int SEEN = 2;

	/** How much a trait must help before it counts, and how far it may count. */
	private static final double L1 = 0.1;

	private static final double L2 = 0.5;

	private Learner() {
	}

	/**
	 * Learns.
	 * @param examples what was decided
	 * @return a judge of new cases, or empty when there are too few examples, all were
	 * decided alike, or no trait speaks for any answer
	 */
	public static Optional<Judge> learn(List<Example> examples) {
		boolean alike = examples.stream().map(Example::answer).distinct().count() < 2;
		if (examples.size() < ENOUGH || alike || tellsNothing(examples)) {
			return Optional.empty();
		}
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
		parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN);
		parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
		parameters.put(QNTrainer.L1COST_PARAM, L1);
		parameters.put(QNTrainer.L2COST_PARAM, L2);
		List<Event> events = examples.stream()
			.map((example) -> new Event(example.answer(), example.traits().toArray(String[]::new)))
			.toList();
		try {
			Map<String, String> report = new HashMap<>();
			OnePassDataIndexer indexer = new OnePassDataIndexer();
			indexer.init(parameters, report);
			indexer.index(ObjectStreamUtils.createObjectStream(events));
			QNTrainer trainer = new QNTrainer();
			trainer.init(parameters, report);
			return Optional.of(new Judge(trainer.doTrain(indexer)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What people decided cannot be learned from", ex);
		}
	}

	/**
	 * Whether each trait was seen equally often with each answer. The trainer would look
	 * for a direction for ever where there is none: it divides by the length of the
	 * gradient, which is exactly zero then.
	 */
	private static boolean tellsNothing(List<Example> examples) {
		Set<String> answers = examples.stream().map(Example::answer).collect(Collectors.toSet());
		Map<String, Map<String, Integer>> seen = new HashMap<>();
		for (Example example : examples) {
			for (String trait : example.traits()) {
				seen.computeIfAbsent(trait, (_) -> new HashMap<>()).merge(example.answer(), 1, Integer::sum);
			}
		}
		return seen.values()
			.stream()
			.filter((counts) -> counts.values().stream().mapToInt(Integer::intValue).sum() >= SEEN)
			.allMatch((counts) -> counts.size() == answers.size() && counts.values().stream().distinct().count() == 1);
	}

}
