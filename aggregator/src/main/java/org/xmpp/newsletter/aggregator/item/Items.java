package org.xmpp.newsletter.aggregator.item;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.ItemRevised;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All items with their revisions; each new one is published with the transaction at hand.
 */
@Repository
class Items {

	/** A feed that gives all its items one name must not fill the memory. */
	private static final int MOST_KNOWN = 5000;

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcOperations rows;

	private final Outbox outbox;

	private final FullTextQueue fullTexts;

	Items(JdbcClient jdbc, JdbcOperations rows, Outbox outbox, FullTextQueue fullTexts) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.outbox = outbox;
		this.fullTexts = fullTexts;
	}

	/**
	 * What a feed has shown before, as far as it may be the same as something it shows
	 * now.
	 */
	List<Known> known(UUID feed, List<Face> shown) {
		UUID[] aliases = shown.stream().flatMap((face) -> face.aliases().stream()).distinct().toArray(UUID[]::new);
		String[] names = shown.stream().flatMap((face) -> face.names().stream()).distinct().toArray(String[]::new);
		return this.jdbc.sql("""
				select * from item where feed = :feed and (aliases && :aliases or identity = any(:names))
				order by seen desc, id limit :most""")
			.param("feed", feed)
			.param("aliases", aliases)
			.param("names", names)
			.param("most", MOST_KNOWN)
			.query((row, _) -> known(row))
			.list();
	}

	static Known known(ResultSet row) throws SQLException {
		OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
		return new Known(row.getObject("id", UUID.class), row.getString("identity"),
				List.of((UUID[]) row.getArray("aliases").getArray()),
				(published != null) ? published.toInstant() : null, row.getString("hash"), row.getString("link"),
				row.getString("title"), row.getInt("revision"), row.getString("skipped") != null,
				row.getObject("held", OffsetDateTime.class) != null);
	}

	/** Takes in new items, in their order; all or, when one cannot be stored, none. */
	void takeAll(Feed feed, List<NewItem> items, boolean backlog) {
		insertAll(items);
		this.outbox.publishAll(items.stream().filter(NewItem::isNews).map(NewItem::event).toList());
		if (!backlog) {
			// What was there at the first contact is hardly news; a person can ask for
			// it.
			items.stream()
				.filter((item) -> item.isNews() && item.origin().linkKey() != null)
				.forEach((item) -> this.fullTexts.add(item.event().item(), feed.id(), item.event().content()));
		}
	}

	void publish(Origin origin, ItemPublished event) {
		insertAll(List.of(new NewItem(origin, event, Print.of(event.content(), event.content().published()), List.of(),
				null, false)));
		this.outbox.publish(event);
	}

	private void insertAll(List<NewItem> items) {
		this.rows.batchUpdate("""
				insert into item (id, feed, identity, project, section, address, link, link_key, title, published, seen,
				  backlog, revision, hash, aliases, skipped, held)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)""", items, BATCH, Items::fill);
		insertRevisions(items.stream()
			.map((item) -> new NewRevision(item.event().item(), 1, item.event().content(), item.event().seen(), false))
			.toList());
	}

	private static void fill(PreparedStatement row, NewItem item) throws SQLException {
		ItemPublished event = item.event();
		Origin origin = item.origin();
		row.setObject(1, event.item());
		row.setObject(2, origin.source().feed());
		row.setString(3, origin.identity());
		row.setObject(4, origin.project());
		row.setString(5, origin.source().section());
		row.setString(6, origin.source().address().toString());
		row.setString(7, event.content().link().toString());
		row.setString(8, origin.linkKey());
		row.setString(9, event.content().title());
		row.setObject(10, at(event.content().published()));
		row.setObject(11, at(event.seen()));
		row.setBoolean(12, event.backlog());
		row.setString(13, item.print().written());
		row.setArray(14, row.getConnection().createArrayOf("uuid", item.aliases().toArray()));
		row.setString(15, item.skipped());
		row.setObject(16, item.held() ? at(event.seen()) : null);
	}

	/**
	 * An item that was never seen before.
	 *
	 * @param skipped why it is not published, or null
	 * @param held whether it waits for a person's decision
	 */
	record NewItem(Origin origin, ItemPublished event, Print print, Collection<UUID> aliases, @Nullable String skipped,
			boolean held) {

		static NewItem of(Feed feed, Admission admission, Match match, Instant seen, boolean backlog, boolean hold) {
			UUID id = id(feed.id() + "\n" + match.identity());
			ReadItem read = match.face().item();
			Origin origin = new Origin(admission.source(), admission.project(), match.identity(), key(read));
			return new NewItem(origin, new ItemPublished(id, admission.source(), read.content(), seen, backlog),
					match.face().print(), match.face().aliases(), hold ? Flood.WHY : admission.skipped(), hold);
		}

		boolean isNews() {
			return this.skipped == null;
		}

	}

	private record NewRevision(UUID item, int revision, ItemContent content, Instant seen, boolean ours) {
	}

	/**
	 * Where an item comes from and what it is known by.
	 */
	record Origin(Source source, @Nullable UUID project, String identity, @Nullable String linkKey) {
	}

	/** Keeps what an item can be recognised by from now on, and nobody is told. */
	void remember(Known before, Face face) {
		this.jdbc.sql("update item set aliases = :aliases, hash = :hash where id = :id")
			.param("aliases", before.with(face.aliases()).toArray(UUID[]::new))
			.param("hash", face.print().written())
			.param("id", before.id())
			.update();
	}

	void revise(Admission admission, Known before, Face face, Instant seen) {
		int revision = before.revision() + 1;
		ItemContent content = face.item().content();
		remember(before, face);
		this.jdbc.sql("""
				update item set revision = :revision, link = :link, link_key = :key, title = :title,
				  published = :published where id = :id""")
			.param("revision", revision)
			.param("link", content.link().toString())
			.param("key", key(face.item()))
			.param("title", content.title())
			.param("published", at(content.published()))
			.param("id", before.id())
			.update();
		insertRevision(before.id(), revision, content, seen, false);
		if (this.fullTexts.state(before.id()).isPresent()) {
			this.fullTexts.ask(before.id(), content);
		}
		tell(admission, before, new ItemRevised(before.id(), revision, admission.source(), content, seen));
	}

	/** Gives an item the text of its page: a revision, but no edit of the source. */
	void complete(Admission admission, Known before, ItemContent content, Instant seen) {
		int revision = before.revision() + 1;
		this.jdbc.sql("update item set revision = :revision where id = :id")
			.param("revision", revision)
			.param("id", before.id())
			.update();
		insertRevision(before.id(), revision, content, seen, true);
		if (!before.silent()) {
			this.outbox.publish(new ItemRevised(before.id(), revision, admission.source(), content, seen));
		}
	}

	Known lock(UUID item) {
		return this.jdbc.sql("select * from item where id = :id for update")
			.param("id", item)
			.query((row, _) -> known(row))
			.single();
	}

	private void tell(Admission admission, Known before, ItemRevised event) {
		if (!before.silent()) {
			this.outbox.publish(event);
		}
		else if (admission.skipped() == null && !before.held()) {
			// Corrected so that no rule skips it any more: it is news now.
			this.jdbc.sql("update item set skipped = null where id = :id").param("id", before.id()).update();
			this.outbox
				.publish(new ItemPublished(before.id(), admission.source(), event.content(), event.seen(), false));
		}
	}

	private void insertRevision(UUID item, int revision, ItemContent content, Instant seen, boolean ours) {
		insertRevisions(List.of(new NewRevision(item, revision, content, seen, ours)));
	}

	private void insertRevisions(List<NewRevision> revisions) {
		this.rows.batchUpdate("""
				insert into item_revision (item, revision, link, title, html, authors, categories, published, updated,
				  language, seen, ours)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", revisions, BATCH, Items::fill);
	}

	private static void fill(PreparedStatement row, NewRevision revision) throws SQLException {
		ItemContent content = revision.content();
		row.setObject(1, revision.item());
		row.setInt(2, revision.revision());
		row.setString(3, content.link().toString());
		row.setString(4, content.title());
		row.setString(5, content.html());
		row.setArray(6, row.getConnection().createArrayOf("text", content.authors().toArray()));
		row.setArray(7, row.getConnection().createArrayOf("text", content.categories().toArray()));
		row.setObject(8, at(content.published()));
		row.setObject(9, at(content.updated()));
		row.setString(10, content.language());
		row.setObject(11, at(revision.seen()));
		row.setBoolean(12, revision.ours());
	}

	static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	static @Nullable String key(ReadItem item) {
		if (!item.linked()) {
			return null;
		}
		try {
			return WebAddress.of(item.content().link().toString()).key();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
