package org.xmpp.newsletter.summarizer.section;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * Decides where a story stands. What a person registered wins; a blog registered for its
 * software still has its other posts among the articles.
 */
public final class Sections {

	private static final Pattern EVENT = Pattern.compile(
			"(?i)\\b(meet-?ups?|sprints?|fosdem|summit|conference|camp|congress|hackathon|workshop|office hours?|happy hour|froscon|chaos)\\b");

	private static final Pattern VIDEO = Pattern
		.compile("(?i)(youtube\\.com/watch|youtu\\.be/|vimeo\\.com/|/videos/watch/|/w/[a-z0-9]{8,}|media\\.ccc\\.de/)");

	private static final Pattern RELEASED = Pattern.compile("(?i)\\breleased?\\b");

	private Sections() {
	}

	/**
	 * Decides.
	 * @param story the story
	 * @return the section, how sure it is, and why
	 */
	public static Placement place(Story story) {
		Item first = story.items()
			.stream()
			.min(Comparator.comparing((item) -> item.source().form() != FeedForm.RELEASES))
			.orElseThrow();
		Optional<Section> registered = registered(first.source());
		return story.isRelease() ? placeRelease(story.project(), first.source(), registered)
				: placePost(first, registered);
	}

	private static Optional<Section> registered(Source source) {
		return Optional.ofNullable(source.section()).flatMap(Section::of);
	}

	private static Placement placeRelease(@Nullable Project project, Source source, Optional<Section> registered) {
		if (registered.isPresent() && (source.form() == FeedForm.RELEASES || registered.get().isSoftware())) {
			return Placement.of(registered.get(), Confidence.HIGH,
					"The feed is registered for “%s”.".formatted(registered.get().label()));
		}
		if (project == null) {
			return Placement.of(Section.LIBRARIES, Confidence.LOW, "A release, but the feed has no project.");
		}
		String reason = "%s is registered as %s.".formatted(project.name(),
				project.kind().name().toLowerCase(Locale.ROOT));
		return switch (project.kind()) {
			case CLIENT -> Placement.of(Section.CLIENTS, Confidence.HIGH, reason);
			case SERVER -> Placement.of(Section.SERVERS, Confidence.HIGH, reason);
			case LIBRARY, TOOL, GATEWAY -> Placement.of(Section.LIBRARIES, Confidence.HIGH, reason);
			case SPECIFICATION, COMMUNITY, MEDIA -> Placement.of(Section.LIBRARIES, Confidence.LOW, reason,
					"Releases of such projects have no section of their own.");
		};
	}

	private static Placement placePost(Item item, Optional<Section> registered) {
		Source source = item.source();
		if (registered.isPresent() && !registered.get().isSoftware()) {
			return Placement.of(registered.get(), Confidence.HIGH,
					"The feed is registered for “%s”.".formatted(registered.get().label()));
		}
		if (source.form() == FeedForm.MEDIA) {
			return Placement.of(Section.TALKS, Confidence.HIGH, "The feed carries videos or episodes.");
		}
		if (VIDEO.matcher(item.content().link().toString()).find()) {
			return Placement.of(Section.TALKS, Confidence.MEDIUM, "The address is that of a video.");
		}
		return event(item).orElseGet(() -> article(item));
	}

	private static Optional<Placement> event(Item item) {
		String title = item.content().title();
		boolean named = EVENT.matcher(title).find();
		String body = Jsoup.parse(item.content().html()).text();
		LocalDate seen = item.seen().atOffset(ZoneOffset.UTC).toLocalDate();
		Optional<LocalDate> date = Dates.in(title + "\n" + body)
			.stream()
			.filter((day) -> day.isAfter(seen))
			.findFirst();
		if (named && date.isPresent()) {
			return Optional.of(Placement.of(Section.EVENTS, Confidence.MEDIUM,
					"The title names an event, and %s lies ahead.".formatted(date.get())));
		}
		if (date.isPresent() && EVENT.matcher(body).results().count() > 1) {
			return Optional.of(Placement.of(Section.EVENTS, Confidence.LOW,
					"The text speaks of an event, and %s lies ahead.".formatted(date.get())));
		}
		return Optional.empty();
	}

	private static Placement article(Item item) {
		String title = item.content().title();
		if (RELEASED.matcher(title).find() && !Versions.in(title).isEmpty()) {
			return Placement.of(Section.LIBRARIES, Confidence.LOW,
					"The title tells of a release, but of no registered project.");
		}
		return switch (item.source().form()) {
			case POSTS, HAND -> Placement.of(Section.ARTICLES, Confidence.MEDIUM, "A post that is no release.");
			case RELEASES, FORUM, MEDIA -> Placement.of(Section.ARTICLES, Confidence.LOW, "Nothing tells what it is.");
		};
	}

}
