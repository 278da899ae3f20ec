package org.xmpp.newsletter.aggregator.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * Tells the items of one document apart: by what the feed calls them, else by link, else
 * by title and date. Feeds that call several items the same get the link added, and the
 * title where even that does not help. An item keeps the identity under which it is known
 * when its neighbours come and go.
 */
final class Identities {

	private static final int LONGEST = 500;

	private Identities() {
	}

	/**
	 * An item under its identity.
	 */
	record Identified(String identity, ReadItem item) {
	}

	/**
	 * All identities that the items may be known under.
	 */
	static List<String> candidates(List<ReadItem> items) {
		return items.stream().flatMap((item) -> ladder(item).stream()).distinct().toList();
	}

	/**
	 * Gives each item its identity.
	 * @param items in document order
	 * @param known the links of the feed's known items by identity
	 * @return the items; of exact doubles only the first
	 */
	static List<Identified> assign(List<ReadItem> items, Map<String, String> known) {
		Set<String> once = namesOfOneItem(items);
		Set<String> taken = new HashSet<>();
		List<Identified> result = new ArrayList<>();
		for (ReadItem item : items) {
			String identity = choose(item, once, known, taken);
			if (taken.add(identity)) {
				result.add(new Identified(identity, item));
			}
		}
		return result;
	}

	private static Set<String> namesOfOneItem(List<ReadItem> items) {
		Set<String> seen = new HashSet<>();
		Set<String> shared = new HashSet<>();
		for (ReadItem item : items) {
			Set.copyOf(ladder(item)).stream().filter((name) -> !seen.add(name)).forEach(shared::add);
		}
		seen.removeAll(shared);
		return seen;
	}

	private static String choose(ReadItem item, Set<String> once, Map<String, String> known, Set<String> taken) {
		List<String> ladder = ladder(item);
		String link = item.content().link().toString();
		for (int i = ladder.size() - 1; i >= 0; i--) {
			String name = ladder.get(i);
			boolean alone = once.contains(name);
			boolean toldApart = i + 1 < ladder.size() && once.contains(ladder.get(i + 1)) && !taken.contains(name);
			if (link.equals(known.get(name)) && (alone || toldApart)) {
				return name;
			}
		}
		return ladder.stream().filter(once::contains).findFirst().orElseGet(ladder::getLast);
	}

	/** From the shortest name to the one that tells most. */
	private static List<String> ladder(ReadItem item) {
		String link = item.linked() ? item.content().link().toString() : "";
		String guid = (item.guid() != null) ? item.guid() : "";
		String heading = hash(item.content().title() + "\n" + item.content().published());
		List<String> names = new ArrayList<>();
		if (!guid.isEmpty()) {
			names.add(bounded(guid));
		}
		if (!link.isEmpty()) {
			names.add(bounded(guid.isEmpty() ? link : guid + " " + link));
		}
		names.add(guid.isEmpty() && link.isEmpty() ? heading : bounded(names.getLast()) + " " + heading);
		return names;
	}

	private static String bounded(String name) {
		return (name.length() <= LONGEST) ? name : hash(name);
	}

	static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "sha256:" + HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
