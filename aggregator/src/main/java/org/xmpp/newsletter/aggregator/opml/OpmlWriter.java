package org.xmpp.newsletter.aggregator.opml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;

/**
 * Writes all projects and feeds as OPML. Other programs see groups of feeds; what they do
 * not know stands in attributes of our own.
 */
final class OpmlWriter {

	private final StringBuilder xml = new StringBuilder();

	/** The whole registry. */
	static String write(List<StoredProject> projects, List<Feed> feeds) {
		OpmlWriter writer = new OpmlWriter();
		writer.xml.append("""
				<?xml version="1.0" encoding="UTF-8"?>
				<opml version="2.0" xmlns:newsroom="%s">
				<head><title>Feeds of the newsroom</title></head>
				<body>
				""".formatted(OpmlReader.NAMESPACE));
		for (StoredProject project : projects) {
			writer.group(attributes(project), feeds, (feed) -> project.id().equals(feed.projectId()));
		}
		writer.group(new LinkedHashMap<>(Map.of("text", "Many projects")), feeds, (feed) -> feed.projectId() == null);
		return writer.xml.append("</body>\n</opml>\n").toString();
	}

	private void group(Map<String, @Nullable String> attributes, List<Feed> feeds, Predicate<Feed> inIt) {
		List<Feed> chosen = feeds.stream().filter(inIt).toList();
		if (chosen.isEmpty() && !attributes.containsKey("newsroom:project")) {
			return;
		}
		outline(attributes, chosen.isEmpty());
		chosen.forEach((feed) -> outline(attributes(feed), true));
		if (!chosen.isEmpty()) {
			this.xml.append("</outline>\n");
		}
	}

	private static Map<String, @Nullable String> attributes(StoredProject stored) {
		Project project = stored.project();
		Map<String, @Nullable String> attributes = new LinkedHashMap<>();
		attributes.put("text", project.name());
		attributes.put("htmlUrl", text(project.home()));
		attributes.put("newsroom:project", project.name());
		attributes.put("newsroom:kind", word(project.kind()));
		attributes.put("newsroom:tagline", project.tagline());
		attributes.put("newsroom:changelog", text(project.changelog()));
		attributes.put("newsroom:family", project.family());
		attributes.put("newsroom:aliases", stored.aliases().isEmpty() ? null : String.join("\n", stored.aliases()));
		return attributes;
	}

	private static Map<String, @Nullable String> attributes(Feed feed) {
		Map<String, @Nullable String> attributes = new LinkedHashMap<>();
		attributes.put("type", "rss");
		attributes.put("text", feed.source().title());
		attributes.put("title", feed.source().title());
		attributes.put("xmlUrl", text(feed.source().address()));
		attributes.put("category", feed.source().section());
		attributes.put("newsroom:form", word(feed.source().form()));
		attributes.put("newsroom:section", feed.source().section());
		attributes.put("newsroom:verified", String.valueOf(feed.verified()));
		attributes.put("newsroom:state", state(feed));
		attributes.put("newsroom:contact", feed.settings().contact());
		attributes.put("newsroom:pre-releases", feed.settings().preReleases() ? null : "unwanted");
		attributes.put("newsroom:rules", feed.settings().rules().isEmpty() ? null : feed.settings().rules());
		return attributes;
	}

	private static @Nullable String state(Feed feed) {
		if (feed.state() == FeedState.RETIRED) {
			return "retired";
		}
		return (feed.settings().pause() != null) ? "paused" : null;
	}

	private void outline(Map<String, @Nullable String> attributes, boolean empty) {
		this.xml.append("<outline");
		attributes.forEach((name, value) -> {
			if (value != null) {
				this.xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
			}
		});
		this.xml.append(empty ? "/>\n" : ">\n");
	}

	/** A line break in an attribute would become a space when it is read. */
	private static String escaped(String value) {
		return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("\n", "&#10;")
			.replace("\t", "&#9;");
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? Objects.toString(value) : null;
	}

}
