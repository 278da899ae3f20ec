package org.xmpp.newsletter.aggregator.item;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that a feed's rules kept from being published. They are stored like all others,
 * and a person can bring them in.
 */
@Repository
public class SkippedItems {

	private final JdbcClient jdbc;

	private final ItemArchive archive;

	private final Feeds feeds;

	private final Projects projects;

	private final Outbox outbox;

	SkippedItems(JdbcClient jdbc, ItemArchive archive, Feeds feeds, Projects projects, Outbox outbox) {
		this.jdbc = jdbc;
		this.archive = archive;
		this.feeds = feeds;
		this.projects = projects;
		this.outbox = outbox;
	}

	/**
	 * An item that was not published.
	 *
	 * @param id its identity
	 * @param title plain text
	 * @param link its page
	 * @param why the reason, in words
	 * @param seen when it was first seen
	 */
	public record SkippedItem(UUID id, String title, URI link, String why, Instant seen) {
	}

	/**
	 * Lists the skipped items of a feed.
	 * @param feed the feed
	 * @param most how many at most
	 * @return the newest first
	 */
	public List<SkippedItem> of(UUID feed, int most) {
		return this.jdbc
			.sql("select * from item where feed = :feed and skipped is not null order by seen desc, id limit :most")
			.param("feed", feed)
			.param("most", most)
			.query(SkippedItems::skipped)
			.list();
	}

	/**
	 * Finds out why an item was not published.
	 * @param item the item
	 * @return it, or empty when it was published or is not known
	 */
	public Optional<SkippedItem> find(UUID item) {
		return this.jdbc.sql("select * from item where id = :id and skipped is not null")
			.param("id", item)
			.query(SkippedItems::skipped)
			.optional();
	}

	/**
	 * Counts the skipped items of all feeds.
	 * @return the counts by feed; feeds without any are left out
	 */
	public Map<UUID, Long> counts() {
		return this.jdbc.sql("select feed, count(*) as skipped from item where skipped is not null group by feed")
			.query((row, _) -> Map.entry(row.getObject("feed", UUID.class), row.getLong("skipped")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Publishes an item although it was skipped.
	 * @param item the item
	 * @param by who decided it
	 * @throws Problem when it is not known, or was published already
	 */
	@Transactional
	public void bring(UUID item, String by) {
		Stored stored = this.jdbc.sql("select * from item where id = :id for update")
			.param("id", item)
			.query(SkippedItems::stored)
			.optional()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no item %s.".formatted(item)));
		if (stored.skipped() == null) {
			throw new Problem(ProblemType.NOT_NOW, "'%s' is published already.".formatted(stored.title()));
		}
		this.jdbc.sql("update item set skipped = null, brought_by = :by where id = :id")
			.param("by", by)
			.param("id", item)
			.update();
		Feed feed = this.feeds.find(stored.feed()).orElseThrow();
		Revision last = this.archive.revisions(List.of(item)).getOrDefault(item, List.of()).getLast();
		this.outbox.publish(new ItemPublished(item, source(feed, stored), last.content(), stored.seen(), false));
	}

	/**
	 * Somebody wants it in, so it is no backlog; it keeps the project that it was found
	 * to have.
	 */
	private Source source(Feed feed, Stored stored) {
		Source source = feed.source();
		@Nullable Project project = (stored.project() == null) ? source.project()
				: this.projects.find(stored.project()).orElseThrow().project();
		return new Source(source.feed(), source.address(), source.title(), source.form(), project, source.section());
	}

	private record Stored(UUID feed, @Nullable UUID project, String title, @Nullable String skipped, Instant seen) {
	}

	private static Stored stored(ResultSet row, int index) throws SQLException {
		return new Stored(row.getObject("feed", UUID.class), row.getObject("project", UUID.class),
				row.getString("title"), row.getString("skipped"), seen(row));
	}

	private static SkippedItem skipped(ResultSet row, int index) throws SQLException {
		return new SkippedItem(row.getObject("id", UUID.class), row.getString("title"),
				URI.create(row.getString("link")), row.getString("skipped"), seen(row));
	}

	private static Instant seen(ResultSet row) throws SQLException {
		return row.getObject("seen", OffsetDateTime.class).toInstant();
	}

}
