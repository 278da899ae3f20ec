package org.xmpp.newsletter.summarizer.story;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decides to which issue an item belongs. An issue covers a month and appears about the
 * fifth of the next one, so what is seen in those days may still belong to it.
 */
public final class MonthRule {

	private final int graceDays;

	/**
	 * Makes the rule.
	 * @param graceDays how many days of a month the issue of the month before stays open
	 */
	public MonthRule(int graceDays) {
		this.graceDays = graceDays;
	}

	/**
	 * Decides for one item. All months are in UTC.
	 * @param seen when it was first seen
	 * @param published when its source says it was published
	 * @param backlog whether it stood in the feed at the first contact
	 * @param released the months whose issues are out
	 * @return the month, or the reason why it is only recorded
	 */
	public Belonging decide(Instant seen, @Nullable Instant published, boolean backlog, Set<YearMonth> released) {
		YearMonth now = month(seen);
		YearMonth before = now.minusMonths(1);
		YearMonth happened = (published == null || published.isAfter(seen)) ? now : month(published);
		if (happened.equals(now) || (happened.equals(before) && isOpen(before, seen, released))) {
			return new Belonging.To(happened);
		}
		return backlog ? new Belonging.Recorded("older than the open month") : new Belonging.To(now);
	}

	private boolean isOpen(YearMonth before, Instant seen, Set<YearMonth> released) {
		return seen.atOffset(ZoneOffset.UTC).getDayOfMonth() <= this.graceDays && !released.contains(before);
	}

	private static YearMonth month(Instant instant) {
		return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Where an item belongs.
	 */
	public sealed interface Belonging {

		/**
		 * It belongs to an issue.
		 *
		 * @param month the month the issue covers
		 */
		record To(YearMonth month) implements Belonging {
		}

		/**
		 * It is kept, but no news.
		 *
		 * @param reason why
		 */
		record Recorded(String reason) implements Belonging {
		}

	}

}
