package org.xmpp.newsletter.summarizer.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What persons have seen of changed sources and left as it is, so that it is not shown
 * again; the next change is.
 */
@Repository
class Dismissals {

	private final JdbcClient jdbc;

	Dismissals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Act act, UUID entry, Collection<Told> seen) {
		for (Told item : seen) {
			this.jdbc.sql("""
					insert into dismissal (entry, item, revision, act) values (:entry, :item, :revision, :act)
					on conflict do nothing""")
				.param("entry", entry)
				.param("item", item.id())
				.param("revision", item.revision())
				.param("act", act.id())
				.update();
		}
	}

	void takeBack(UUID act, UUID entry) {
		this.jdbc.sql("delete from dismissal where act = :act and entry = :entry")
			.param("act", act)
			.param("entry", entry)
			.update();
	}

	/** The flags that nobody has left as they are. */
	List<Flag> without(UUID entry, List<Flag> flags, Collection<Item> items) {
		if (flags.isEmpty()) {
			return flags;
		}
		Set<Told> left = Set.copyOf(this.jdbc.sql("select item, revision from dismissal where entry = :entry")
			.param("entry", entry)
			.query((row, _) -> new Told(row.getObject(1, UUID.class), row.getInt(2)))
			.list());
		return flags.stream()
			.filter((flag) -> items.stream()
				.noneMatch(
						(item) -> item.id().equals(flag.item()) && left.contains(new Told(item.id(), item.revision()))))
			.toList();
	}

}
