package org.xmpp.newsletter.aggregator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The elements that are open while tag soup is read, and what a tag means for them.
 */
final class OpenElements {

	/** Elements of HTML that have no end tag, less those that are fields of feeds. */
	private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "area", "embed", "param", "meta",
			"basefont");

	/** Fields with text in them: a new field ends them when their end tag is missing. */
	private static final Set<String> TEXTS = Set.of("title", "link", "guid", "pubdate", "description", "category",
			"comments", "language", "copyright", "managingeditor", "webmaster", "lastbuilddate", "generator", "docs",
			"ttl", "dc:date", "dc:creator", "dc:subject", "content:encoded", "id", "updated", "published", "issued",
			"modified", "created", "summary", "subtitle", "tagline");

	private static final Set<String> FIELDS = Set.of("title", "link", "guid", "pubdate", "description", "category",
			"comments", "enclosure", "item", "entry", "dc:date", "dc:creator", "dc:subject", "content:encoded",
			"lastbuilddate", "id", "updated", "published", "issued", "modified", "summary", "author");

	private static final Set<String> ITEMS = Set.of("item", "entry");

	private final GuardedTree tree;

	private final List<Element> open = new ArrayList<>();

	private final Map<String, Integer> counts = new HashMap<>();

	private boolean rootClosed;

	private boolean textSinceTag;

	OpenElements(GuardedTree tree) {
		this.tree = tree;
	}

	/** Whether feeds have fields or items of a name. */
	static boolean isField(String name) {
		return FIELDS.contains(lower(name));
	}

	boolean isRootClosed() {
		return this.rootClosed;
	}

	/** The name of the element that was opened last. */
	String last() {
		return this.open.isEmpty() ? "" : this.open.getLast().name();
	}

	void text(String text, int from, int to) {
		this.textSinceTag |= Beginning.skipSpace(text, from) < to;
	}

	/** Whether the document is in the middle of something smaller than an item. */
	boolean isInsideField() {
		return !this.open.isEmpty() && (this.textSinceTag || !ITEMS.contains(lower(last())))
				&& ITEMS.stream().anyMatch((item) -> count(item) > 0);
	}

	void start(SoupTag tag) throws UnreadableFeedException {
		String name = lower(tag.name());
		this.textSinceTag = false;
		closeForgotten(name);
		Scope scope = Scope.of(this.open.isEmpty() ? null : this.open.getLast().scope(), tag.attributes());
		if (this.tree.start(tag.prefix(), Scope.uri(scope, tag.prefix()), SoupTag.local(tag.name()))) {
			attributes(tag, scope);
		}
		this.open.add(new Element(tag.name(), scope));
		this.counts.merge(name, 1, Integer::sum);
		if (tag.empty() || VOID.contains(name)) {
			close();
		}
	}

	/** Ends fields and items whose end tag is missing. */
	private void closeForgotten(String name) {
		if (FIELDS.contains(name) && TEXTS.contains(lower(last())) && this.open.size() > 1) {
			close();
		}
		if (ITEMS.contains(name) && count(name) > 0) {
			end(name);
		}
	}

	private void attributes(SoupTag tag, @Nullable Scope scope) {
		tag.attributes().forEach((name, value) -> {
			if (name.equals("xmlns") || name.startsWith("xmlns:")) {
				if (this.tree.isAtRoot()) {
					this.tree.declare(name.equals("xmlns") ? "" : name.substring(6), value);
				}
			}
			else if (isName(name)) {
				String prefix = SoupTag.prefix(name);
				this.tree.attribute(prefix, Scope.uri(scope, prefix), SoupTag.local(name), value);
			}
		});
	}

	private static boolean isName(String attribute) {
		return Beginning.isName(attribute, 0)
				&& attribute.chars().allMatch((letter) -> TagSoup.isNamePart((char) letter));
	}

	/** Closes an element and all in it; an end tag without a start means nothing. */
	void end(String name) {
		this.textSinceTag = false;
		String wanted = lower(name);
		if (wanted.isEmpty() && !this.open.isEmpty()) {
			close();
		}
		else if (count(wanted) > 0) {
			while (!lower(last()).equals(wanted)) {
				close();
			}
			close();
		}
	}

	void closeAll() {
		while (!this.open.isEmpty()) {
			close();
		}
	}

	private void close() {
		String name = lower(this.open.removeLast().name());
		this.counts.merge(name, -1, (count, less) -> (count + less > 0) ? Integer.valueOf(count + less) : null);
		this.rootClosed = !this.tree.end();
	}

	private int count(String name) {
		return this.counts.getOrDefault(name, 0);
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private record Element(String name, @Nullable Scope scope) {
	}

	/**
	 * The prefixes that an element declares, and what holds around it.
	 */
	private record Scope(@Nullable Scope outer, Map<String, String> declared, int depth) {

		private static final int DEEPEST = 100;

		static @Nullable Scope of(@Nullable Scope outer, Map<String, String> attributes) {
			Map<String, String> declared = new HashMap<>();
			attributes.forEach((name, value) -> {
				if (name.equals("xmlns")) {
					declared.put("", value);
				}
				else if (name.startsWith("xmlns:")) {
					declared.put(name.substring(6), value);
				}
			});
			int depth = (outer != null) ? outer.depth() + 1 : 0;
			return (declared.isEmpty() || depth > DEEPEST) ? outer : new Scope(outer, declared, depth);
		}

		static @Nullable String uri(@Nullable Scope scope, String prefix) {
			for (Scope at = scope; at != null; at = at.outer()) {
				String uri = at.declared().get(prefix);
				if (uri != null) {
					return uri;
				}
			}
			return null;
		}

	}

}
