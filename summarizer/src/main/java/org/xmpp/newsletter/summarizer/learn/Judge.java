package org.xmpp.newsletter.summarizer.learn;

import java.util.List;

import opennlp.tools.ml.model.MaxentModel;

/**
 * Answers new cases as people answered those it learned from.
 */
public final class Judge {

	private final MaxentModel model;

	Judge(MaxentModel model) {
		this.model = model;
	}

	/**
	 * The likeliest answer.
	 * @param traits what there is to see
	 * @return one of the answers that were learned
	 */
	public String answer(List<String> traits) {
		return this.model.getBestOutcome(eval(traits));
	}

	/**
	 * How likely an answer is.
	 * @param answer one of the answers that were learned
	 * @param traits what there is to see
	 * @return from 0 to 1; 0 for an answer never given
	 */
	public double chance(String answer, List<String> traits) {
		int index = this.model.getIndex(answer);
		return (index < 0) ? 0 : eval(traits)[index];
	}

	private double[] eval(List<String> traits) {
		return this.model.eval(traits.toArray(String[]::new));
	}

}
