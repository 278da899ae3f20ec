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
			"(?i)\\b(meet-?ups?|sprints?|fosdem|summits?|conferences?|workshops?|camp|congress|hackathon|office hours?|happy hour|froscon|chaos)\\b");

	/** Looks back, however many dates it names. */
	private static final Pattern LOOKING_BACK = Pattern
		.compile("(?i)\\b(reports?|recap|summary|retrospective|review|minutes|notes|rückblick|bericht)\\b");

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
		Optional<LocalDate> ahead = (registered.isEmpty() || mayHoldEvents(registered.get())) ? dateAhead(item)
				: Optional.empty();
		if (ahead.isPresent() && namesEvent(item)) {
			return Placement.of(Section.EVENTS, Confidence.MEDIUM,
					"The title names an event, and %s lies ahead.".formatted(ahead.get()));
		}
		if (registered.isPresent() && !registered.get().isSoftware()) {
			return Placement.of(registered.get(), Confidence.HIGH,
					"The feed is registered for “%s”.".formatted(registered.get().label()));
		}
		if (source.form() == FeedForm.MEDIA) {
			return Placement.of(Section.TALKS, Confidence.HIGH, "The feed carries videos or episodes.");
		}
		if (PageKind.of(item.content().link()) == PageKind.VIDEO) {
			return Placement.of(Section.TALKS, Confidence.MEDIUM, "The address is that of a video.");
		}
		return ahead.filter((_) -> EVENT.matcher(text(item)).results().count() > 1)
			.map((day) -> Placement.of(Section.EVENTS, Confidence.LOW,
					"The text speaks of an event, and %s lies ahead.".formatted(day)))
			.orElseGet(() -> article(item));
	}

	private static boolean mayHoldEvents(Section registered) {
		return registered.isSoftware() || registered == Section.ARTICLES;
	}

	private static boolean namesEvent(Item item) {
		String title = item.content().title();
		return item.source().form() != FeedForm.MEDIA && EVENT.matcher(title).find()
				&& !LOOKING_BACK.matcher(title).find();
	}

	private static Optional<LocalDate> dateAhead(Item item) {
		LocalDate published = item.happened().atOffset(ZoneOffset.UTC).toLocalDate();
		return Dates.in(item.content().title() + "\n" + text(item))
			.stream()
			.filter((day) -> day.isAfter(published))
			.findFirst();
	}

	private static String text(Item item) {
		return Jsoup.parse(item.content().html()).text();
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
