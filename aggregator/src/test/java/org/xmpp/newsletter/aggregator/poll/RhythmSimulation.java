package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.poll.KeptFeed.Kept;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;

/**
 * Lets a policy poll a feed of the past, without any server.
 *
 * @param polls how many polls it made
 * @param news how many items came
 * @param lost how many of them no poll has seen
 * @param gaps how many gaps were noticed
 */
record RhythmSimulation(int polls, int news, int lost, int gaps) {

	static RhythmSimulation of(KeptFeed feed, PollingPolicy policy, Instant from, Instant to) {
		Set<Kept> seen = new HashSet<>();
		Memory memory = Memory.NONE;
		List<Kept> before = List.of();
		long known = -1;
		int polls = 0;
		int gaps = 0;
		Instant last = null;
		for (Instant now = from; !now.isAfter(to); polls++) {
			long visible = feed.countAt(now);
			List<Kept> shown = (visible == known) ? before : feed.at(now);
			PollOutcome outcome = (visible == known) ? new PollOutcome.Unchanged(null, null)
					: Shown.read(shown.stream().map(Kept::item).toList());
			memory = memory.after(outcome, last, now);
			gaps += now.equals(memory.gapAt()) ? 1 : 0;
			if (shown != before) {
				seen.addAll(shown);
			}
			before = shown;
			known = visible;
			last = now;
			now = policy.after(outcome, new History(feed.id(), FeedState.ACTIVE, 0, memory, false), now).at();
		}
		List<Kept> news = feed.news(from, last);
		return new RhythmSimulation(polls, news.size(),
				(int) news.stream().filter((item) -> !seen.contains(item)).count(), gaps);
	}

	RhythmSimulation and(RhythmSimulation other) {
		return new RhythmSimulation(this.polls + other.polls, this.news + other.news, this.lost + other.lost,
				this.gaps + other.gaps);
	}

}
