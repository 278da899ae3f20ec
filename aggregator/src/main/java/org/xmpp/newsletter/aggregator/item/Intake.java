package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.item.Identities.Identified;
import org.xmpp.newsletter.aggregator.item.Items.Known;
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
	 * @param skipped the items that could not be stored, and why
	 */
	public record Report(int fresh, int revised, List<ReadProblem> skipped) {
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
		Map<String, Known> known = this.items.known(feed.id(), Identities.candidates(shown));
		Map<String, String> links = known.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().link()));
		boolean backlog = feed.health().contactedAt() == null;
		int fresh = 0;
		int revised = 0;
		List<ReadProblem> skipped = new ArrayList<>();
		Function<ReadItem, Admission> admission = this.admissions.of(feed);
		// Feeds show the newest first; events go out in the order of what happened.
		for (Identified item : Identities.assign(shown, links).reversed()) {
			Known before = known.get(item.identity());
			if (before == null) {
				fresh += store(item, skipped,
						() -> this.items.take(feed, admission.apply(item.item()), item, seen, backlog));
			}
			else if (!before.hash().equals(Items.hash(item.item().content()))) {
				revised += store(item, skipped,
						() -> this.items.revise(admission.apply(item.item()), before, item, seen));
			}
		}
		return new Report(fresh, revised, skipped);
	}

	private int store(Identified item, List<ReadProblem> skipped, Runnable step) {
		try {
			this.savepoints.executeWithoutResult((_) -> step.run());
			return 1;
		}
		catch (DataAccessException | IllegalArgumentException ex) {
			logger.warn("An item could not be stored and is tried again at the next poll: {}",
					String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
			skipped.add(new ReadProblem(item.item().content().title(), "It could not be stored: " + reason(ex)));
			return 0;
		}
	}

	private static String reason(RuntimeException problem) {
		Throwable cause = (problem instanceof DataAccessException access) ? access.getMostSpecificCause() : problem;
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
	}

}
