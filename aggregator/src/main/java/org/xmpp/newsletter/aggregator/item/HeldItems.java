package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that a feed showed all at once and that look old. They are stored and wait for
 * one decision.
 */
@Repository
public class HeldItems {

	private final JdbcClient jdbc;

	private final SkippedItems skipped;

	HeldItems(JdbcClient jdbc, SkippedItems skipped) {
		this.jdbc = jdbc;
		this.skipped = skipped;
	}

	/**
	 * What waits.
	 *
	 * @param count how many items
	 * @param since when the first of them came, or null when none waits
	 */
	public record Waiting(long count, @Nullable Instant since) {
	}

	/**
	 * Looks at what waits for a decision.
	 * @param feed the feed
	 * @return how many items, and since when
	 */
	public Waiting of(UUID feed) {
		return this.jdbc
			.sql("select count(*) as count, min(held) as since from item where feed = :feed and held is not null")
			.param("feed", feed)
			.query((row, _) -> {
				OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
				return new Waiting(row.getLong("count"), (since != null) ? since.toInstant() : null);
			})
			.single();
	}

	/**
	 * Publishes what waits.
	 * @param feed the feed
	 * @param by who decided it
	 * @return how many items were published
	 * @throws Problem when nothing waits
	 */
	@Transactional
	public int admit(UUID feed, String by) {
		List<UUID> items = release(feed, Flood.WHY);
		items.forEach((item) -> this.skipped.bring(item, by));
		return items.size();
	}

	/**
	 * Keeps what waits out for good. Each item can still be brought in by itself.
	 * @param feed the feed
	 * @param by who decided it
	 * @return how many items were dismissed
	 * @throws Problem when nothing waits
	 */
	@Transactional
	public int dismiss(UUID feed, String by) {
		return release(feed, "dismissed by %s, with others that looked old".formatted(by)).size();
	}

	private List<UUID> release(UUID feed, String why) {
		List<UUID> items = this.jdbc.sql("""
				with released as (update item set held = null, skipped = :why where feed = :feed and held is not null
				  returning id, published, seen)
				select id from released order by least(published, seen), id""")
			.param("why", why)
			.param("feed", feed)
			.query((row, _) -> row.getObject("id", UUID.class))
			.list();
		if (items.isEmpty()) {
			throw new Problem(ProblemType.NOT_NOW, "No items of this feed wait for a decision.");
		}
		return items;
	}

}
