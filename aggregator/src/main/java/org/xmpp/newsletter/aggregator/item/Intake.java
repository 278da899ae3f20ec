package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.aggregator.read.ReadProblem;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a feed shows: new items, changed ones, and those that stayed as they
 * were.
 */
@Service
public class Intake {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	private final Items items;

	private final Admissions admissions;

	private final TransactionTemplate savepoints;

	Intake(Items items, Admissions admissions, PlatformTransactionManager transactions) {
		this.items = items;
		this.admissions = admissions;
		this.savepoints = new TransactionTemplate(transactions);
		this.savepoints.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * What was taken in.
	 *
	 * @param fresh how many items were new
	 * @param revised how many had changed
	 * @param overlap how many of the document were known before; none in a document that
	 * is not the first means that others may have come and gone unseen
	 * @param held how many of the new ones wait for a person's decision
	 * @param skipped the items that could not be stored, and why
	 */
	public record Report(int fresh, int revised, int overlap, int held, List<ReadProblem> skipped) {
	}

	/**
	 * Takes items in, in the transaction at hand. One that cannot be stored does not stop
	 * the others.
	 * @param feed where they were found
	 * @param shown all items of the document
	 * @param seen when it was read
	 * @return what was taken in
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Report take(Feed feed, List<ReadItem> shown, Instant seen) {
		List<Face> faces = shown.stream().map(Face::of).toList();
		List<Match> matches = Matching.of(faces, this.items.known(feed.id(), faces));
		return new Batch(feed, matches, seen).take();
	}

	/**
	 * The items of one document.
	 */
	private final class Batch {

		private final Feed feed;

		private final List<Match> matches;

		private final Instant seen;

		private final Edits edits;

		private final Flood flood;

		private final Function<ReadItem, Admission> admissions;

		private final List<ReadProblem> skipped = new ArrayList<>();

		private int fresh;

		private int revised;

		private int held;

		Batch(Feed feed, List<Match> matches, Instant seen) {
			this.feed = feed;
			this.matches = matches;
			this.seen = seen;
			this.edits = Edits.of(matches);
			this.flood = Flood.of(matches, feed.health().readAt());
			this.admissions = Intake.this.admissions.of(feed);
		}

		Report take() {
			// Feeds show the newest first; events go out in the order of what happened.
			this.matches.reversed().forEach(this::take);
			int overlap = (int) this.matches.stream().filter((match) -> !match.isNew()).count();
			return new Report(this.fresh, this.revised, overlap, this.held, this.skipped);
		}

		private void take(Match match) {
			@Nullable Known known = match.known();
			if (known == null) {
				takeNew(match);
			}
			else if (this.edits.has(match)) {
				this.revised += store(match,
						() -> Intake.this.items.revise(admission(match), known, match.face(), this.seen));
			}
			else if (!known.isKnownBy(match.face().aliases()) || Print.read(known.print()) == null) {
				Intake.this.items.remember(known, match.face());
			}
		}

		private void takeNew(Match match) {
			boolean backlog = this.feed.health().contactedAt() == null;
			boolean hold = !backlog && this.flood.holdsBack(match);
			int stored = store(match,
					() -> Intake.this.items.take(this.feed, admission(match), match, this.seen, backlog, hold));
			this.fresh += stored;
			this.held += hold ? stored : 0;
		}

		private Admission admission(Match match) {
			return this.admissions.apply(match.face().item());
		}

		private int store(Match match, Runnable step) {
			try {
				Intake.this.savepoints.executeWithoutResult((_) -> step.run());
				return 1;
			}
			catch (DataAccessException | IllegalArgumentException ex) {
				logger.warn("An item could not be stored and is tried again at the next poll: {}",
						String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
				this.skipped.add(new ReadProblem(match.face().item().content().title(),
						"It could not be stored: " + reason(ex)));
				return 0;
			}
		}

	}

	private static String reason(RuntimeException problem) {
		Throwable cause = (problem instanceof DataAccessException access) ? access.getMostSpecificCause() : problem;
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
	}

}
