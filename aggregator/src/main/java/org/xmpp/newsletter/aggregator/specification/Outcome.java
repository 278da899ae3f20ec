package org.xmpp.newsletter.aggregator.specification;

import java.util.List;

import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * What came of a list.
 */
public sealed interface Outcome {

	/**
	 * The first list: there is nothing to compare it with.
	 */
	record First() implements Outcome {

	}

	/**
	 * A list that was seen before, the last one or, from a stale cache, an older one.
	 */
	record Known() implements Outcome {

	}

	/**
	 * A new list.
	 *
	 * @param changes those that were published
	 */
	record Taken(List<SpecificationChanged> changes) implements Outcome {

	}

	/**
	 * A list that nothing may follow from. The last good one stays.
	 *
	 * @param reason words for a maintainer
	 */
	record Refused(String reason) implements Outcome {

	}

}
