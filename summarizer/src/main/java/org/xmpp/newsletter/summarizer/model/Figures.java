package org.xmpp.newsletter.summarizer.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts for whoever watches: what came of drafts, of questions, and what they took.
 */
class Figures {

	private static final String DRAFTS = "newsroom.model.drafts";

	private static final String QUESTIONS = "newsroom.model.questions";

	private static final String RESULT = "result";

	private final MeterRegistry meters;

	Figures(MeterRegistry meters) {
		this.meters = meters;
	}

	void told() {
		this.meters.counter(DRAFTS, RESULT, "told").increment();
	}

	void kept(Reason reason) {
		this.meters.counter(DRAFTS, RESULT, reason.word()).increment();
	}

	void dropped() {
		this.meters.counter(DRAFTS, RESULT, "dropped").increment();
	}

	void remembered() {
		this.meters.counter(QUESTIONS, RESULT, "remembered").increment();
	}

	void failed(String why) {
		this.meters.counter(QUESTIONS, RESULT, why).increment();
	}

	void answered(Reply.Written written, long tokens) {
		this.meters.counter(QUESTIONS, RESULT, "answered").increment();
		this.meters.counter("newsroom.model.tokens").increment(tokens);
		Timer.builder("newsroom.model.time").register(this.meters).record(written.took());
	}

}
