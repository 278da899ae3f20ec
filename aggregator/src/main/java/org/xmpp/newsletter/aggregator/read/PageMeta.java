package org.xmpp.newsletter.aggregator.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page: the first of each name counts.
 */
final class PageMeta {

	private static final int MOST = 500;

	private final Map<String, String> contents = new HashMap<>();

	PageMeta(Document page) {
		page.select("meta[content]").stream().limit(MOST).forEach(this::add);
	}

	private void add(Element meta) {
		for (String name : new String[] { meta.attr("property"), meta.attr("name"), meta.attr("itemprop") }) {
			if (!name.isBlank() && !meta.attr("content").isBlank()) {
				this.contents.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), meta.attr("content"));
			}
		}
	}

	/** What is said under a name, or empty. */
	String of(String name) {
		return this.contents.getOrDefault(name, "");
	}

}
