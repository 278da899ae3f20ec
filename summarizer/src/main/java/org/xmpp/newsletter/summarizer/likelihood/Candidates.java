package org.xmpp.newsletter.summarizer.likelihood;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.story.Grouping;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Version;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * Looks at the items of one project or feed together, for what an item is worth depends
 * on its neighbours.
 */
public final class Candidates {

	private static final Pattern SECURITY = Pattern
		.compile("(?i)\\b(?:security|vulnerabilit\\w+|CVE-\\d+|denial of service|XSS|injection)\\b");

	private static final Pattern NEW = Pattern
		.compile("(?i)\\b(?:new|add(?:ed|s)?|support|implement\\w*|features?)\\b");

	private static final Pattern MAINTENANCE = Pattern.compile(
			"(?i)\\b(?:bump\\w*|dependenc\\w+|translations?|typo\\w*|ci|workflows?|tests?|chore|refactor\\w*|build)\\b");

	private static final Comparator<Item> OLDEST_FIRST = Comparator.comparing(Item::happened)
		.thenComparing(Item::linkKey)
		.thenComparing(Item::id);

	private Candidates() {
	}

	/**
	 * Looks at items.
	 * @param group all items of a project, or of a feed without one
	 * @return those that belong to a month, oldest first
	 */
	public static List<Candidate> of(Collection<Item> group) {
		Grouping grouping = Stories.group(group);
		Set<UUID> told = grouping.stories()
			.stream()
			.flatMap((story) -> story.items().stream())
			.map(Item::id)
			.collect(Collectors.toSet());
		List<Item> sorted = group.stream().sorted(OLDEST_FIRST).toList();
		Map<YearMonth, List<Item>> months = sorted.stream()
			.filter((item) -> item.month() != null)
			.collect(Collectors.groupingBy((item) -> Objects.requireNonNull(item.month())));
		List<Candidate> result = new ArrayList<>();
		Item before = null;
		Version newest = null;
		for (Item item : sorted) {
			Version version = version(item).orElse(null);
			YearMonth month = item.month();
			if (month != null) {
				List<Item> others = Objects.requireNonNull(months.get(month));
				result.add(candidate(item, month, told.contains(item.id()), others, before,
						Step.between(newest, version)));
			}
			before = item;
			newest = (version != null && !version.isPreRelease()) ? version : newest;
		}
		return result;
	}

	private static Candidate candidate(Item item, YearMonth month, boolean told, List<Item> others,
			@Nullable Item before, Step step) {
		Project project = item.project();
		String text = item.content().title() + "\n" + Jsoup.parse(item.content().html()).text();
		boolean last = others.getLast().id().equals(item.id());
		List<String> traits = new ArrayList<>();
		traits.add("told=" + told);
		traits.add("step=" + step.word());
		traits.add("last=" + last);
		traits.add("siblings=" + bucket(others.size(), 1, 2, 4, 8));
		traits.add("form=" + word(item.source().form()));
		traits.add("kind=" + ((project != null) ? project.kind().name().toLowerCase(Locale.ROOT) : "none"));
		traits.add("part=" + (project != null && project.family() != null));
		traits.add("notes=" + bucket(text.length(), 40, 150, 400, 1500));
		traits.add("pause=" + ((before != null)
				? bucket((int) Duration.between(before.happened(), item.happened()).toDays(), 3, 14, 45, 120)
				: "first"));
		traits.add("security=" + SECURITY.matcher(text).find());
		traits.add("new=" + NEW.matcher(text).find());
		traits.add("maintenance=" + MAINTENANCE.matcher(text).find());
		traits.add("step=" + step.word() + ",last=" + last);
		String feed = item.source().address().toString();
		return new Candidate(item.id(), month, (project != null) ? project.name().toLowerCase(Locale.ROOT) : feed, feed,
				told, last, traits);
	}

	private static Optional<Version> version(Item item) {
		if (item.source().form() != FeedForm.RELEASES) {
			return Optional.empty();
		}
		Project project = item.project();
		return Versions.ofRelease(item.content().title(), item.content().link(),
				(project != null) ? project.name() : "");
	}

	private static String word(FeedForm form) {
		return form.name().toLowerCase(Locale.ROOT);
	}

	private static String bucket(int value, int... limits) {
		for (int limit : limits) {
			if (value <= limit) {
				return "to " + limit;
			}
		}
		return "over " + limits[limits.length - 1];
	}

}
