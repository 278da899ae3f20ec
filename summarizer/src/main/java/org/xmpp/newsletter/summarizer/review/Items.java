package org.xmpp.newsletter.summarizer.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.ItemEvent;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.NewsLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items heard of.
 */
@Repository
class Items {

	private static final String SELECT = """
			select item.*, coalesce(item.source -> 'project', project.facts) as facts, entry.state,
			  entry.story, entry.month as offered, entry.printed
			from item left join project on project.key = item.subject left join entry on entry.id = item.entry
			""";

	private final JdbcClient jdbc;

	private final Json json;

	Items(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The projects of which something may be told otherwise. */
	List<String> openSubjects() {
		return this.jdbc.sql("""
				select distinct item.subject from item left join entry on entry.id = item.entry
				where item.subject is not null and item.month is not null
				and (item.folded is not null or entry.state in ('in-review', 'deferred'))""")
			.query((row, _) -> row.getString(1))
			.list();
	}

	/**
	 * Keeps what an event says; the highest revision wins, in whatever order they come.
	 * @return whether it said anything new
	 */
	boolean hear(ItemEvent event) {
		String content = this.json.write(event.content());
		Boolean backlog = (event instanceof ItemPublished published) ? published.backlog() : null;
		this.jdbc.sql("""
				insert into item_revision (item, revision, content, seen)
				values (:item, :revision, :content::jsonb, :seen) on conflict do nothing""")
			.param("item", event.item())
			.param("revision", event.revision())
			.param("content", content)
			.param("seen", event.seen().atOffset(ZoneOffset.UTC))
			.update();
		int changed = this.jdbc.sql("""
				insert into item (id, revision, link_key, source, content, first_seen, backlog, recorded)
				values (:id, :revision, :link, :source::jsonb, :content::jsonb, :seen, :backlog, 'just heard of')
				on conflict (id) do update set
				  revision = greatest(item.revision, excluded.revision),
				  link_key = case when excluded.revision > item.revision then excluded.link_key else item.link_key end,
				  source = case when excluded.revision > item.revision then excluded.source else item.source end,
				  content = case when excluded.revision > item.revision then excluded.content else item.content end,
				  first_seen = least(item.first_seen, excluded.first_seen),
				  backlog = coalesce(item.backlog, excluded.backlog)
				where excluded.revision > item.revision or (item.backlog is null and excluded.backlog is not null)""")
			.param("id", event.item())
			.param("revision", event.revision())
			.param("link", NewsLink.key(event.content().link()))
			.param("source", this.json.write(event.source()))
			.param("content", content)
			.param("seen", event.seen().atOffset(ZoneOffset.UTC))
			.param("backlog", backlog)
			.update();
		return changed == 1;
	}

	/**
	 * Until this transaction ends nobody else takes items in or decides: two items of one
	 * story must not make two entries, and no two wait for what the other has locked.
	 */
	void alone() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('newsroom.intake'))").query((_, _) -> true).list();
	}

	Optional<HeardItem> find(UUID id) {
		return this.jdbc.sql(SELECT + "where item.id = :id").param("id", id).query(this::map).optional();
	}

	/**
	 * Loads the items that may tell one story. Nobody can decide on their entries until
	 * this transaction ends, so that what is open stays open meanwhile.
	 */
	List<HeardItem> lockGroup(Collection<String> subjects, Collection<String> links) {
		this.jdbc.sql("""
				select id from entry where id in (select entry from item
				where subject = any(:subjects) or link_key = any(:links)) order by id for update""")
			.param("subjects", subjects.toArray(String[]::new))
			.param("links", links.toArray(String[]::new))
			.query(UUID.class)
			.list();
		return this.jdbc.sql(SELECT + "where item.subject = any(:subjects) or item.link_key = any(:links)")
			.param("subjects", subjects.toArray(String[]::new))
			.param("links", links.toArray(String[]::new))
			.query(this::map)
			.list();
	}

	List<Item> of(UUID entry) {
		return this.jdbc.sql(SELECT + "where item.entry = :entry order by item.first_seen, item.id")
			.param("entry", entry)
			.query(this::map)
			.list()
			.stream()
			.map(HeardItem::item)
			.toList();
	}

	List<HeardItem> all() {
		return this.jdbc.sql(SELECT).query(this::map).list();
	}

	/** All items of the projects of an entry; of those without one all of their feeds. */
	List<HeardItem> around(UUID entry) {
		return this.jdbc.sql(SELECT + """
				where item.subject in (select subject from item where entry = :entry)
				or (item.subject is null and item.source ->> 'address' in (
				  select source ->> 'address' from item where entry = :entry and subject is null))""")
			.param("entry", entry)
			.query(this::map)
			.list();
	}

	/** What persons put into an entry. */
	List<Item> heldIn(UUID entry) {
		return this.jdbc.sql(SELECT + "where item.entry = :entry and item.held is not null order by item.id")
			.param("entry", entry)
			.query(this::map)
			.list()
			.stream()
			.map(HeardItem::item)
			.toList();
	}

	/** What belongs to no registered project and is still open. */
	List<HeardItem> unclaimed() {
		return this.jdbc.sql(SELECT + """
				where item.month is not null and (item.source -> 'project') is null
				and (entry.state is null or entry.state in ('in-review', 'deferred'))""").query(this::map).list();
	}

	/** What a month has to account for. */
	List<HeardItem> accountOf(YearMonth month) {
		return this.jdbc.sql(SELECT + """
				where item.month = :month or entry.month = :month
				or (item.first_seen >= :from and item.first_seen < :to)
				order by item.first_seen, item.id""")
			.param("month", month.toString())
			.param("from", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("to", month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.query(this::map)
			.list();
	}

	ItemContent contentAt(Entry.Told told) {
		return this.jdbc.sql("select content from item_revision where item = :item and revision = :revision")
			.param("item", told.id())
			.param("revision", told.revision())
			.query((row, _) -> this.json.read(row.getString(1), ItemContent.class))
			.single();
	}

	void claim(UUID id, @Nullable String subject) {
		this.jdbc.sql("update item set subject = :subject where id = :id")
			.param("subject", subject)
			.param("id", id)
			.update();
	}

	void belongs(UUID id, @Nullable YearMonth month) {
		this.jdbc.sql("update item set month = :month where id = :id")
			.param("month", (month != null) ? month.toString() : null)
			.param("id", id)
			.update();
	}

	void settle(UUID id, Standing standing) {
		this.jdbc.sql("update item set entry = :entry, folded = :folded, recorded = :recorded where id = :id")
			.param("entry", (standing instanceof Standing.InEntry(UUID entry)) ? entry : null)
			.param("folded", (standing instanceof Standing.Folded(String reason)) ? reason : null)
			.param("recorded", (standing instanceof Standing.Recorded(String reason)) ? reason : null)
			.param("id", id)
			.update();
	}

	ItemPlace place(UUID id) {
		return this.jdbc.sql("select month, entry, folded, recorded, held from item where id = :id for update")
			.param("id", id)
			.query((row, _) -> {
				String month = row.getString("month");
				return new ItemPlace((month != null) ? YearMonth.parse(month) : null,
						row.getObject("entry", UUID.class), row.getString("folded"), row.getString("recorded"),
						row.getString("held"));
			})
			.single();
	}

	/** Puts an item where a person wants it, or back to where it was. */
	void put(UUID id, ItemPlace place) {
		belongs(id, place.month());
		settle(id, place.standing());
		this.jdbc.sql("update item set held = :held where id = :id")
			.param("held", place.held())
			.param("id", id)
			.update();
	}

	private HeardItem map(ResultSet row, int index) throws SQLException {
		String facts = row.getString("facts");
		Fate fate = fate(row);
		String month = row.getString((fate.story() != null) ? "offered" : "month");
		Item item = new Item(row.getObject("id", UUID.class), row.getInt("revision"),
				this.json.read(row.getString("source"), Source.class),
				(facts != null) ? this.json.read(facts, Project.class) : null,
				this.json.read(row.getString("content"), ItemContent.class),
				Objects.requireNonNull(row.getObject("first_seen", OffsetDateTime.class)).toInstant(),
				(month != null) ? YearMonth.parse(month) : null, fate);
		return new HeardItem(item, row.getString("subject"), row.getObject("backlog", Boolean.class),
				Standing.of(row.getObject("entry", UUID.class), row.getString("folded"), row.getString("recorded")));
	}

	/** An item is offered for the issue to which its entry was moved. */
	private static Fate fate(ResultSet row) throws SQLException {
		String printed = row.getString("printed");
		if (printed != null) {
			return new Fate.Printed(YearMonth.parse(printed));
		}
		if (row.getString("held") != null) {
			return new Fate.Held();
		}
		return switch (row.getString("state")) {
			case null -> Fate.NEW;
			case "in-review", "deferred" -> new Fate.Open(row.getString("story"));
			case "approved" -> new Fate.Approved(row.getString("story"));
			default -> new Fate.Dropped();
		};
	}

}
