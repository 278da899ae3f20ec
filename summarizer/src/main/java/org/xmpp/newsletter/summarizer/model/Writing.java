package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.model.Tasks.Outcome;
import org.xmpp.newsletter.summarizer.model.Tasks.Task;
import org.xmpp.newsletter.summarizer.review.Assignment;
import org.xmpp.newsletter.summarizer.review.Rewriting;

/**
 * Has a model tell the middle of a draft: asks, judges, asks once more with what was
 * wrong, and puts the text in or leaves the draft by rules. No transaction is open while
 * a model thinks.
 */
class Writing {

	private static final Logger logger = LoggerFactory.getLogger(Writing.class);

	/** Less than this is a title and a few words, which the rules tell already. */
	private static final int LEAST_MATERIAL = 160;

	private static final int LEAST_ROOM = 60;

	private static final Duration BUDGET_PAUSE = Duration.ofMinutes(10);

	private final Tasks tasks;

	private final Rewriting rewriting;

	private final Desk desk;

	private final Prompt prompt;

	private final ModelProperties properties;

	private final Figures figures;

	Writing(Tasks tasks, Rewriting rewriting, Desk desk, Prompt prompt, ModelProperties properties, Figures figures) {
		this.tasks = tasks;
		this.rewriting = rewriting;
		this.desk = desk;
		this.prompt = prompt;
		this.properties = properties;
		this.figures = figures;
	}

	/**
	 * Works on one draft that was claimed.
	 */
	void work(Task task) {
		Optional<Assignment> assignment = this.rewriting.assignment(task.entry(), task.version());
		if (assignment.isEmpty()) {
			drop(task);
			return;
		}
		Material material = Material.of(assignment.get().items(), assignment.get().sources(),
				this.properties.longestInput());
		int room = room(assignment.get());
		Optional<Finding> unfit = unfit(material, room);
		if (unfit.isPresent()) {
			// That says nothing about the model and stands in no history.
			this.tasks.kept(task, unfit.get(), capital(unfit.get().words()) + ".");
			return;
		}
		tell(task, assignment.get(), material, this.prompt.question(assignment.get(), material, room));
	}

	private void tell(Task task, Assignment assignment, Material material, Question question) {
		Desk.Answer first = this.desk.ask(question);
		if (!(first instanceof Desk.Answer.Had had)) {
			wait(task, assignment, first);
			return;
		}
		Judgement judgement = Judgement.of(had.reply(), question, assignment, material);
		if (!(judgement instanceof Judgement.Refused(List<Finding> findings))) {
			conclude(task, assignment, judgement, List.of(had));
			return;
		}
		Question second = this.prompt.again(question, had.reply().text(), findings);
		Desk.Answer other = this.desk.ask(second);
		if (!(other instanceof Desk.Answer.Had better)) {
			wait(task, assignment, other);
			return;
		}
		conclude(task, assignment, Judgement.of(better.reply(), second, assignment, material), List.of(had, better));
	}

	private void conclude(Task task, Assignment assignment, Judgement judgement, List<Desk.Answer.Had> answers) {
		switch (judgement) {
			case Judgement.Printable(String sentences) -> {
				Maker.Model model = new Maker.Model(String.valueOf(this.properties.name()), this.prompt.version(),
						answers.stream().mapToLong((answer) -> answer.reply().took().toMillis()).sum(),
						answers.stream().mapToLong(Desk.Answer.Had::tokens).sum(), sentences);
				if (this.rewriting.offer(assignment, model)) {
					this.tasks.done(task, Outcome.TOLD);
					this.figures.told();
				}
				else {
					drop(task);
				}
			}
			case Judgement.Refused(List<Finding> findings) -> keep(task, assignment, findings.getFirst());
			case Judgement.Nothing _ -> keep(task, assignment, new Finding(Reason.NOTHING, "found nothing to tell"));
		}
	}

	private void keep(Task task, Assignment assignment, Finding why) {
		String words = "The model %s.".formatted(why.words());
		this.rewriting.keep(assignment, words);
		this.tasks.kept(task, why, words);
		this.figures.kept(why.reason());
	}

	/** Somebody was quicker, or the entry has changed: what the model says is dropped. */
	private void drop(Task task) {
		this.tasks.done(task, Outcome.DROPPED);
		this.figures.dropped();
	}

	private void wait(Task task, Assignment assignment, Desk.Answer answer) {
		switch (answer) {
			case Desk.Answer.Had _ -> throw new IllegalArgumentException("There is an answer to judge");
			case Desk.Answer.NoBudget _ -> {
				this.tasks.later(task, BUDGET_PAUSE, false, "The budget is used up.");
				this.figures.failed("budget");
			}
			case Desk.Answer.None(Reply.Failed failed) -> {
				this.figures.failed(failed.trouble().name().toLowerCase(java.util.Locale.ROOT));
				switch (Next.of(failed, task.attempts(), this.properties.attempts())) {
					case Next.Again(Duration after) -> this.tasks.later(task, after, true, failed.words());
					case Next.Wait(Duration time) -> {
						logger.warn("No model is asked for {}: {}", time, failed.words());
						this.tasks.pause(time, failed.words());
						this.tasks.later(task, Duration.ZERO, false, failed.words());
					}
					case Next.GiveUp _ -> {
						this.rewriting.keep(assignment, failed.words());
						this.tasks.kept(task, new Finding(Reason.SERVER, ""), failed.words());
						this.figures.kept(Reason.SERVER);
					}
				}
			}
		}
	}

	private int room(Assignment assignment) {
		int used = new Paragraph(assignment.before() + assignment.after()).length() + 1;
		return Math.min(this.properties.longestAnswer(), Paragraph.LONGEST - used);
	}

	private static Optional<Finding> unfit(Material material, int room) {
		if (room < LEAST_ROOM) {
			return Optional.of(new Finding(Reason.ROOM, Reason.ROOM.label()));
		}
		if (material.length() < LEAST_MATERIAL) {
			Reason reason = material.suspicious() ? Reason.SUSPICIOUS : Reason.LITTLE;
			return Optional.of(new Finding(reason, reason.label()));
		}
		return Optional.empty();
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
