package org.xmpp.newsletter.summarizer.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns from what people decided. The same decisions in any order give the same answers.
 */
final class SectionLearner {

	/** Fewer decisions teach nothing that the rules do not know. */
	private static final int ENOUGH = 50;

	/** How much a trait must help before it counts, and how far it may count. */
	private static final double L1 = 0.1;

	private static final double L2 = 0.5;

	private SectionLearner() {
	}

	static Optional<MaxentModel> learn(List<Event> decisions) {
		if (decisions.size() < ENOUGH) {
			return Optional.empty();
		}
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
		parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
		parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
		parameters.put(QNTrainer.L1COST_PARAM, L1);
		parameters.put(QNTrainer.L2COST_PARAM, L2);
		Map<String, String> report = new HashMap<>();
		try {
			OnePassDataIndexer indexer = new OnePassDataIndexer();
			indexer.init(parameters, report);
			indexer.index(ObjectStreamUtils.createObjectStream(decisions));
			QNTrainer trainer = new QNTrainer();
			trainer.init(parameters, report);
			return Optional.of(trainer.doTrain(indexer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What people decided cannot be learned from", ex);
		}
	}

}
