package org.xmpp.newsletter.aggregator.item;

import java.nio.charset.StandardCharsets;
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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All items with their revisions; each new one is published with the transaction at hand.
 */
@Repository
class Items {

	/** A feed that gives all its items one name must not fill the memory. */
	private static final int MOST_KNOWN = 5000;

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final FullTextQueue fullTexts;

	Items(JdbcClient jdbc, Outbox outbox, FullTextQueue fullTexts) {
		this.jdbc = jdbc;
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

	void take(Feed feed, Admission admission, Match item, Instant seen, boolean backlog, boolean hold) {
		UUID id = id(feed.id() + "\n" + item.identity());
		ReadItem read = item.face().item();
		Origin origin = new Origin(admission.source(), admission.project(), item.identity(), key(read));
		ItemPublished event = new ItemPublished(id, admission.source(), read.content(), seen, backlog);
		insert(origin, event, item.face().print(), item.face().aliases(), hold ? Flood.WHY : admission.skipped());
		if (hold) {
			this.jdbc.sql("update item set held = :seen where id = :id")
				.param("seen", at(seen))
				.param("id", id)
				.update();
		}
		else if (admission.skipped() == null) {
			this.outbox.publish(event);
			wantFullText(feed.id(), id, read, backlog);
		}
	}

	/** What was there at the first contact is hardly news; a person can ask for it. */
	private void wantFullText(UUID feed, UUID id, ReadItem item, boolean backlog) {
		if (!backlog && key(item) != null) {
			this.fullTexts.add(id, feed, item.content());
		}
	}

	void publish(Origin origin, ItemPublished event) {
		insert(origin, event, Print.of(event.content(), event.content().published()), List.of(), null);
		this.outbox.publish(event);
	}

	private void insert(Origin origin, ItemPublished event, Print print, Collection<UUID> aliases,
			@Nullable String skipped) {
		this.jdbc.sql("""
				insert into item (id, feed, identity, project, section, address, link, link_key, title, published, seen,
				  backlog, revision, hash, aliases, skipped)
				values (:id, :feed, :identity, :project, :section, :address, :link, :key, :title, :published, :seen,
				  :backlog, 1, :hash, :aliases, :skipped)""")
			.param("id", event.item())
			.param("feed", origin.source().feed())
			.param("identity", origin.identity())
			.param("project", origin.project())
			.param("section", origin.source().section())
			.param("address", origin.source().address().toString())
			.param("link", event.content().link().toString())
			.param("key", origin.linkKey())
			.param("title", event.content().title())
			.param("published", at(event.content().published()))
			.param("seen", at(event.seen()))
			.param("backlog", event.backlog())
			.param("hash", print.written())
			.param("aliases", aliases.toArray(UUID[]::new))
			.param("skipped", skipped)
			.update();
		insertRevision(event.item(), 1, event.content(), event.seen(), false);
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
		this.jdbc.sql("""
				insert into item_revision (item, revision, link, title, html, authors, categories, published, updated,
				  language, seen, ours)
				values (:item, :revision, :link, :title, :html, :authors, :categories, :published, :updated,
				  :language, :seen, :ours)""")
			.param("item", item)
			.param("revision", revision)
			.param("link", content.link().toString())
			.param("title", content.title())
			.param("html", content.html())
			.param("authors", content.authors().toArray(String[]::new))
			.param("categories", content.categories().toArray(String[]::new))
			.param("published", at(content.published()))
			.param("updated", at(content.updated()))
			.param("language", content.language())
			.param("seen", at(seen))
			.param("ours", ours)
			.update();
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
