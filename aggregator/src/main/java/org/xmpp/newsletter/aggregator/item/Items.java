package org.xmpp.newsletter.aggregator.item;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.item.Identities.Identified;
import org.xmpp.newsletter.aggregator.read.Html;
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

	private final JdbcClient jdbc;

	private final Outbox outbox;

	Items(JdbcClient jdbc, Outbox outbox) {
		this.jdbc = jdbc;
		this.outbox = outbox;
	}

	/**
	 * What was stored about an item before.
	 */
	record Known(UUID id, String link, String hash, int revision, boolean skipped) {
	}

	Map<String, Known> known(UUID feed, List<String> identities) {
		Map<String, Known> known = new HashMap<>();
		this.jdbc.sql(
				"select id, identity, link, hash, revision, skipped from item where feed = :feed and identity = any(:identities)")
			.param("feed", feed)
			.param("identities", identities.toArray(String[]::new))
			.query((row) -> {
				known.put(row.getString("identity"), known(row));
			});
		return known;
	}

	private static Known known(ResultSet row) throws SQLException {
		return new Known(row.getObject("id", UUID.class), row.getString("link"), row.getString("hash"),
				row.getInt("revision"), row.getString("skipped") != null);
	}

	void take(Feed feed, Admission admission, Identified item, Instant seen, boolean backlog) {
		UUID id = id(feed.id() + "\n" + item.identity());
		String key = item.item().linked() ? key(item.item().content()) : null;
		Origin origin = new Origin(admission.source(), admission.project(), item.identity(), key);
		ItemPublished event = new ItemPublished(id, admission.source(), item.item().content(), seen, backlog);
		insert(origin, event, admission.skipped());
		if (admission.skipped() == null) {
			this.outbox.publish(event);
		}
	}

	void publish(Origin origin, ItemPublished event) {
		insert(origin, event, null);
		this.outbox.publish(event);
	}

	private void insert(Origin origin, ItemPublished event, @Nullable String skipped) {
		this.jdbc.sql("""
				insert into item (id, feed, identity, project, section, address, link, link_key, title, published, seen,
				  backlog, revision, hash, skipped)
				values (:id, :feed, :identity, :project, :section, :address, :link, :key, :title, :published, :seen,
				  :backlog, 1, :hash, :skipped)""")
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
			.param("hash", hash(event.content()))
			.param("skipped", skipped)
			.update();
		insertRevision(event.item(), 1, event.content(), event.seen());
	}

	/**
	 * Where an item comes from and what it is known by.
	 */
	record Origin(Source source, @Nullable UUID project, String identity, @Nullable String linkKey) {
	}

	void revise(Admission admission, Known before, Identified item, Instant seen) {
		int revision = before.revision() + 1;
		ItemContent content = item.item().content();
		this.jdbc.sql("""
				update item set revision = :revision, link = :link, link_key = :key, title = :title, hash = :hash
				where id = :id""")
			.param("revision", revision)
			.param("link", content.link().toString())
			.param("key", item.item().linked() ? key(content) : null)
			.param("title", content.title())
			.param("hash", hash(content))
			.param("id", before.id())
			.update();
		insertRevision(before.id(), revision, content, seen);
		if (!before.skipped()) {
			this.outbox.publish(new ItemRevised(before.id(), revision, admission.source(), content, seen));
		}
		else if (admission.skipped() == null) {
			// Corrected so that no rule skips it any more: it is news now.
			this.jdbc.sql("update item set skipped = null where id = :id").param("id", before.id()).update();
			this.outbox.publish(new ItemPublished(before.id(), admission.source(), content, seen, false));
		}
	}

	private void insertRevision(UUID item, int revision, ItemContent content, Instant seen) {
		this.jdbc.sql("""
				insert into item_revision (item, revision, link, title, html, authors, categories, published, updated,
				  language, seen)
				values (:item, :revision, :link, :title, :html, :authors, :categories, :published, :updated,
				  :language, :seen)""")
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
			.update();
	}

	/** What people see; white space and dates make no difference. */
	static String hash(ItemContent content) {
		return Identities.hash(content.title() + "\n" + content.link() + "\n" + Html.text(content.html()));
	}

	static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String key(ItemContent content) {
		try {
			return WebAddress.of(content.link().toString()).key();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
