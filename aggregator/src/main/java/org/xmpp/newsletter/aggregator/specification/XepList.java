package org.xmpp.newsletter.aggregator.specification;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of XEPs at one moment: the newest revision of each.
 *
 * @param xeps by number
 * @param proposals by name in the inbox; they stay here after acceptance
 */
record XepList(NavigableMap<Integer, Xep> xeps, NavigableMap<String, Xep> proposals) {

	/**
	 * Refuses a list that cannot be the next one after another.
	 * @param before the last good one
	 * @param toleratedLoss how many entries may be missing
	 * @throws UnusableListException when too much is missing
	 */
	void requireSuccessorOf(XepList before, int toleratedLoss) throws UnusableListException {
		int xepsLost = lost(before.xeps().keySet(), this.xeps.keySet());
		int proposalsLost = lost(before.proposals().keySet(), this.proposals.keySet());
		if (xepsLost + proposalsLost > toleratedLoss) {
			throw new UnusableListException(
					"it lost %d of %d XEPs and %d of %d proposals. If that is right, raise newsroom.aggregator.xep-list.tolerated-loss"
						.formatted(xepsLost, before.xeps().size(), proposalsLost, before.proposals().size()));
		}
	}

	private static <K> int lost(Set<K> before, Set<K> after) {
		Set<K> lost = new TreeSet<>(before);
		lost.removeAll(after);
		return lost.size();
	}

}
