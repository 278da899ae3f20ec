package org.xmpp.newsletter.aggregator.opml;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An outline of an OPML file.
 *
 * @param line where it begins
 * @param attributes by name in small letters; ours begin with {@code newsroom:}
 * @param parent the outline that it stands in, or null
 * @param leaf whether nothing stands in it
 */
record OpmlOutline(int line, Map<String, String> attributes, @Nullable OpmlOutline parent, boolean leaf) {

	/** The value of an attribute, or null when it is missing or blank. */
	@Nullable String value(String name) {
		String value = this.attributes.get(name.toLowerCase(Locale.ROOT));
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/** The value of one of our own attributes. */
	@Nullable String own(String name) {
		return value("newsroom:" + name);
	}

	/** The value that the next outline outwards has, itself included. */
	@Nullable OpmlOutline withOwn(String name) {
		if (own(name) != null) {
			return this;
		}
		return (this.parent != null) ? this.parent.withOwn(name) : null;
	}

	String label() {
		String text = value("text");
		String title = (text != null) ? text : value("title");
		String label = (title != null) ? title : value("xmlurl");
		return (label != null) ? label : "(no text)";
	}

}
