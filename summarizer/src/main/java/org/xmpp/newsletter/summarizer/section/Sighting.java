package org.xmpp.newsletter.summarizer.section;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * What there is to judge a section by, the same for a story and for an entry of the past.
 *
 * @param project whose news it is, in lower case, or null
 * @param kind what that project is, in lower case, or null
 * @param form what the feed shows, or null for an entry of the past
 * @param release whether it is known to be a release
 * @param link the page that is the news
 * @param title what that page is called
 * @param text plain text
 * @param day when it happened
 */
record Sighting(@Nullable String project, @Nullable String kind, @Nullable FeedForm form, boolean release, URI link,
		String title, String text, LocalDate day) {

	static Sighting of(Story story) {
		Item first = first(story);
		Project project = story.project();
		String text = story.items()
			.stream()
			.map((item) -> Jsoup.parse(item.content().html()).text())
			.collect(Collectors.joining(" "));
		return new Sighting((project != null) ? key(project.name()) : null, (project != null) ? kind(project) : null,
				first.source().form(), story.isRelease(), first.content().link(), first.content().title(), text,
				first.happened().atOffset(ZoneOffset.UTC).toLocalDate());
	}

	static Sighting of(Printed printed) {
		String project = printed.project();
		return new Sighting((project != null) ? key(project) : null, null, null, false, printed.link(), printed.title(),
				printed.text(), printed.month().atDay(15));
	}

	/** The release page speaks first. */
	static Item first(Story story) {
		return story.items()
			.stream()
			.min(Comparator.comparing((item) -> item.source().form() != FeedForm.RELEASES))
			.orElseThrow();
	}

	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	static String kind(Project project) {
		return project.kind().name().toLowerCase(Locale.ROOT);
	}

}
