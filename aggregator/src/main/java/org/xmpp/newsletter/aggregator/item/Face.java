package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * An item of a document with what it can be recognised by.
 *
 * @param item as the document shows it
 * @param guid of what the feed calls it, or null
 * @param link of its own link, or null
 * @param title of its title
 * @param moment of its date, where it has neither name nor link of its own, or null
 * @param tail of the end of its link, or null
 * @param print what it says
 */
record Face(ReadItem item, @Nullable UUID guid, @Nullable UUID link, UUID title, @Nullable UUID moment,
		@Nullable String tail, Print print) {

	private static final int LONGEST_NAME = 500;

	static Face of(ReadItem item) {
		ItemContent content = item.content();
		Optional<LinkKey> link = item.linked() ? LinkKey.of(content.link().toString()) : Optional.empty();
		@Nullable UUID moment = (link.isEmpty() && content.published() != null) ? key("moment", content.published().toString())
				: null;
		return new Face(item, (item.guid() != null) ? guid(item.guid()) : null,
				link.map((key) -> key("link", key.toString())).orElse(null), title(content.title()), moment,
				link.flatMap(LinkKey::tail).orElse(null), Print.of(item));
	}

	static UUID guid(String guid) {
		return key("guid", LinkKey.of(guid).map(LinkKey::toString).orElse(guid.strip()));
	}

	static UUID title(String title) {
		return key("title", title.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT));
	}

	static UUID key(String kind, String value) {
		return Hashes.key(kind + "\n" + value);
	}

	/** What it is looked up by. */
	Set<UUID> aliases() {
		Set<UUID> aliases = new LinkedHashSet<>();
		for (@Nullable
		UUID alias : new UUID[] { this.guid, this.link, this.title, this.moment }) {
			if (alias != null) {
				aliases.add(alias);
			}
		}
		return aliases;
	}

	/** Names for a new item, from the shortest to the one that tells most. */
	List<String> names() {
		String link = (this.link != null) ? this.item.content().link().toString() : "";
		String guid = Optional.ofNullable(this.item.guid()).orElse("");
		String heading = Hashes.sha256(this.item.content().title() + "\n" + published());
		List<String> names = new ArrayList<>();
		if (!guid.isEmpty()) {
			names.add(bounded(guid));
		}
		if (!link.isEmpty()) {
			names.add(bounded(guid.isEmpty() ? link : guid + " " + link));
		}
		names.add(names.isEmpty() ? heading : bounded(names.getLast()) + " " + heading);
		names.add(Hashes.sha256(names.getLast() + "\n" + this.print.text()));
		return names;
	}

	private static String bounded(String name) {
		return (name.length() <= LONGEST_NAME) ? name : Hashes.sha256(name);
	}

	@Nullable Instant published() {
		return this.item.content().published();
	}

}
