package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.PollingHints;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * What is remembered of a feed from poll to poll.
 *
 * @param window what it showed when it was last read
 * @param arrivals when its items came
 * @param hints what it tells about being polled
 * @param hash of the bytes it was last read from, or null when they must be read again
 * @param trouble why it cannot be read at the moment, or null when it can
 * @param move a redirect that is being watched, or null
 * @param gapAt when items were last found to be possibly missing, or null
 */
record Memory(Window window, Arrivals arrivals, PollingHints hints, @Nullable String hash, @Nullable Trouble trouble,
		@Nullable Move move, @Nullable Instant gapAt) {

	static final Memory NONE = new Memory(Window.NONE, Arrivals.NONE, PollingHints.NONE, null, null, null, null);

	/**
	 * What is remembered after one more poll.
	 * @param lastRead when the feed was last read well before, or null
	 */
	Memory after(PollOutcome outcome, @Nullable Instant lastRead, Instant now) {
		return switch (outcome) {
			case PollOutcome.Read read -> read(read, lastRead, now);
			case PollOutcome.Same same -> well(same.served().hash(), outcome, now);
			case PollOutcome.Unchanged _ -> well(this.hash, outcome, now);
			case PollOutcome.Throttled _ -> ill(Trouble.Kind.THROTTLED, now);
			case PollOutcome.Failed failed -> ill(failed.kind(), now);
			case PollOutcome.Gone _ -> this;
		};
	}

	private Memory read(PollOutcome.Read read, @Nullable Instant lastRead, Instant now) {
		List<ReadItem> shown = read.feed().items();
		Window current = shown.isEmpty() ? this.window : Window.of(shown);
		boolean firstTime = this.window.size() == 0;
		Arrivals known = (firstTime || lastRead == null) ? Arrivals.before(shown, now)
				: this.arrivals.and(shown.stream().filter(this.window.lacks()).toList(), lastRead, now);
		boolean gap = current.isCutOffFrom(this.window);
		return new Memory(current, known, read.feed().hints(), read.served().hash(), null,
				Move.after(this.move, read.movedTo(), now), gap ? now : this.gapAt);
	}

	private Memory well(@Nullable String bytes, PollOutcome outcome, Instant now) {
		return new Memory(this.window, this.arrivals, this.hints, bytes, null,
				Move.after(this.move, outcome.movedTo(), now), this.gapAt);
	}

	private Memory ill(Trouble.Kind kind, Instant now) {
		return new Memory(this.window, this.arrivals, this.hints, this.hash, Trouble.after(this.trouble, kind, now),
				this.move, this.gapAt);
	}

	/** As if the bytes had never been seen, so that they are read again. */
	Memory unread() {
		return new Memory(this.window, this.arrivals, this.hints, null, this.trouble, this.move, this.gapAt);
	}

	/** As if the feed had never moved. */
	Memory settled() {
		return new Memory(this.window, this.arrivals, this.hints, this.hash, this.trouble, null, this.gapAt);
	}

}
