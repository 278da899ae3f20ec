package org.xmpp.newsletter.aggregator.item;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.contracts.ItemContent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known about items, to be looked at. An item belongs to the month in which it
 * was published, or seen where that is earlier or all that is known.
 */
@Repository
public class ItemArchive {

	private final JdbcClient jdbc;

	ItemArchive(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An item in a list, as of its last revision.
	 *
	 * @param id its identity
	 * @param feed its feed, or null when a person brought it
	 * @param identity what it is known by in its feed
	 * @param link its page
	 * @param title plain text
	 * @param published when the source says it was published, or null
	 * @param seen when it was first seen
	 * @param backlog whether it stood in the feed at the first contact
	 * @param revision how many revisions it has
	 */
	public record ListedItem(UUID id, @Nullable UUID feed, String identity, URI link, String title,
			@Nullable Instant published, Instant seen, boolean backlog, int revision) {
	}

	/**
	 * One revision of an item.
	 *
	 * @param revision its number, from 1
	 * @param content what it says
	 * @param seen when it was first seen
	 * @param ours whether its text was fetched from the item's page, so that it is no
	 * edit of the source
	 * @param dropped whether its text was given up after its time
	 */
	public record Revision(int revision, ItemContent content, Instant seen, boolean ours, boolean dropped) {
	}

	/**
	 * How many items a feed has shown.
	 *
	 * @param all ever
	 * @param thisMonth in the month asked for
	 */
	public record Count(long all, long thisMonth) {

		/** No items at all. */
		public static final Count NONE = new Count(0, 0);

	}

	/**
	 * Lists the items of a month.
	 * @param month a month, in UTC
	 * @param most how many at most
	 * @return its items, the newest first
	 */
	public List<ListedItem> of(YearMonth month, int most) {
		return this.jdbc.sql("""
				select * from item where least(published, seen) >= :from and least(published, seen) < :to
				order by least(published, seen) desc, id limit :most""")
			.param("from", start(month))
			.param("to", start(month.plusMonths(1)))
			.param("most", most)
			.query(ItemArchive::listed)
			.list();
	}

	/**
	 * Lists the items of a feed.
	 * @param feed the feed
	 * @param most how many at most
	 * @return its items, the newest first
	 */
	public List<ListedItem> of(UUID feed, int most) {
		return this.jdbc
			.sql("select * from item where feed = :feed order by least(published, seen) desc, id limit :most")
			.param("feed", feed)
			.param("most", most)
			.query(ItemArchive::listed)
			.list();
	}

	/**
	 * Finds an item.
	 * @param id its identity
	 * @return the item, or empty
	 */
	public Optional<ListedItem> find(UUID id) {
		return this.jdbc.sql("select * from item where id = :id").param("id", id).query(ItemArchive::listed).optional();
	}

	/**
	 * Lists the revisions of items.
	 * @param items their identities
	 * @return the revisions of each, the first one first
	 */
	public Map<UUID, List<Revision>> revisions(List<UUID> items) {
		return this.jdbc.sql("select * from item_revision where item = any(:items) order by item, revision")
			.param("items", items.toArray(UUID[]::new))
			.query((row, _) -> Map.entry(row.getObject("item", UUID.class), revision(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * Counts the items of all feeds.
	 * @param month a month, in UTC
	 * @return the counts by feed; feeds without items are left out
	 */
	public Map<UUID, Count> counts(YearMonth month) {
		return this.jdbc.sql("""
				select feed, count(*) as everything,
				  count(*) filter (where least(published, seen) >= :from and least(published, seen) < :to) as month
				from item where feed is not null group by feed""")
			.param("from", start(month))
			.param("to", start(month.plusMonths(1)))
			.query((row, _) -> Map.entry(row.getObject("feed", UUID.class),
					new Count(row.getLong("everything"), row.getLong("month"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	List<ListedItem> at(WebAddress address) {
		return this.jdbc.sql("select * from item where link_key = :key order by seen limit 1")
			.param("key", address.key())
			.query(ItemArchive::listed)
			.list();
	}

	private static OffsetDateTime start(YearMonth month) {
		return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
	}

	private static ListedItem listed(ResultSet row, int index) throws SQLException {
		return new ListedItem(row.getObject("id", UUID.class), row.getObject("feed", UUID.class),
				row.getString("identity"), URI.create(row.getString("link")), row.getString("title"),
				instant(row, "published"), row.getObject("seen", OffsetDateTime.class).toInstant(),
				row.getBoolean("backlog"), row.getInt("revision"));
	}

	private static Revision revision(ResultSet row) throws SQLException {
		ItemContent content = new ItemContent(URI.create(row.getString("link")), row.getString("title"),
				row.getString("html"), texts(row.getArray("authors")), texts(row.getArray("categories")),
				instant(row, "published"), instant(row, "updated"), row.getString("language"));
		return new Revision(row.getInt("revision"), content, row.getObject("seen", OffsetDateTime.class).toInstant(),
				row.getBoolean("ours"), row.getBoolean("dropped"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
