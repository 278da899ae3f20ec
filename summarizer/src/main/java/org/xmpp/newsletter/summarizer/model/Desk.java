package org.xmpp.newsletter.summarizer.model;

import java.util.Optional;

/**
 * Answers a question from what is kept, or asks the model as far as the budget goes.
 */
class Desk {

	private final Answers answers;

	private final Budget budget;

	private final LanguageModel model;

	private final Figures figures;

	Desk(Answers answers, Budget budget, LanguageModel model, Figures figures) {
		this.answers = answers;
		this.budget = budget;
		this.model = model;
		this.figures = figures;
	}

	Answer ask(Question question) {
		Optional<Reply.Written> kept = this.answers.find(question);
		if (kept.isPresent()) {
			this.figures.remembered();
			return new Answer.Had(kept.get(), kept.get().read());
		}
		Optional<Budget.Reserve> reserve = this.budget.reserve(question);
		if (reserve.isEmpty()) {
			return new Answer.NoBudget();
		}
		Reply reply = this.model.ask(question);
		long tokens = this.budget.settle(reserve.get(), question, reply);
		return switch (reply) {
			case Reply.Written written -> {
				this.answers.keep(question, written, tokens);
				this.figures.answered(written, tokens);
				yield new Answer.Had(written, tokens);
			}
			case Reply.Failed failed -> new Answer.None(failed);
		};
	}

	/** What a question led to. */
	sealed interface Answer {

		/**
		 * The model wrote something, now or before.
		 *
		 * @param reply what it wrote
		 * @param tokens what that took, now or before
		 */
		record Had(Reply.Written reply, long tokens) implements Answer {
		}

		/**
		 * It could not be asked.
		 *
		 * @param failed why
		 */
		record None(Reply.Failed failed) implements Answer {
		}

		/** The budget has no room for it. */
		record NoBudget() implements Answer {
		}

	}

}
