package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;

/**
 * Entries that stand together: those of a project and, below, those of its relatives.
 *
 * @param name what it is sorted by
 * @param heads the project's own entries
 * @param members the entries of its relatives
 */
record Family(String name, List<Entry> heads, List<Entry> members) {

	/**
	 * Brings relatives together.
	 * @param sorted entries in print order
	 * @return families in print order
	 */
	static List<Family> of(List<Entry> sorted) {
		Map<String, Family> named = new TreeMap<>();
		for (Entry entry : sorted) {
			String family = elders(entry);
			if (family != null) {
				named.computeIfAbsent(key(family), (_) -> new Family(family, new ArrayList<>(), new ArrayList<>()))
					.members()
					.add(entry);
			}
		}
		List<Family> all = new ArrayList<>();
		for (Entry entry : sorted) {
			if (elders(entry) == null) {
				Family own = named.get(key(PrintOrder.name(entry)));
				if (own != null) {
					own.heads().add(entry);
				}
				else {
					all.add(new Family(PrintOrder.name(entry), List.of(entry), List.of()));
				}
			}
		}
		all.addAll(named.values());
		// The sort is stable, so that entries of one name keep their order.
		all.sort(Comparator.comparing(Family::name, PrintOrder.names()));
		return all;
	}

	/** The family an entry belongs to as a relative, or null. */
	private static @Nullable String elders(Entry entry) {
		String family = entry.content().family();
		boolean head = family == null || family.isBlank() || key(family).equals(key(PrintOrder.name(entry)));
		return head ? null : family;
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
