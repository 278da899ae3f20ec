package org.xmpp.newsletter.summarizer.memory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.PrintedBefore;
import org.xmpp.newsletter.summarizer.story.ProjectNames;
import org.xmpp.newsletter.summarizer.story.Version;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * What is remembered that may concern some items. The first issue that printed a thing
 * counts.
 */
public final class Recollection implements PrintedBefore {

	/** With fewer issues nobody knows whether a project was never printed. */
	static final int ENOUGH = 12;

	/** Issues and posts are dated by hand, and days off. */
	private static final int GRACE_DAYS = 14;

	private static final Comparator<Remembered> OLDEST_FIRST = Comparator.comparing(Remembered::month)
		.thenComparing(Remembered::origin);

	private final List<Remembered> remembered;

	private final LocalDate today;

	/**
	 * Recalls.
	 * @param remembered what was printed, in any order
	 * @param today the day
	 */
	public Recollection(Collection<Remembered> remembered, LocalDate today) {
		this.remembered = remembered.stream().sorted(OLDEST_FIRST).toList();
		this.today = today;
	}

	@Override
	public Optional<String> page(Item item) {
		YearMonth month = item.month();
		if (month == null || !NewsLinks.carriesNews(item.content().link())) {
			return Optional.empty();
		}
		String key = item.linkKey();
		return this.remembered.stream()
			.filter((printed) -> printed.isBefore(month, this.today) && printed.entry().pages().contains(key))
			.filter((printed) -> wasThere(item, printed))
			.findFirst()
			.map(Remembered::words);
	}

	/** What came long after stands on the same page, but was not printed. */
	private static boolean wasThere(Item item, Remembered printed) {
		return item.content().published() == null || !LocalDate.ofInstant(item.content().published(), ZoneOffset.UTC)
			.isAfter(printed.appeared().plusDays(GRACE_DAYS));
	}

	@Override
	public Optional<String> version(Item item, Version version) {
		YearMonth month = item.month();
		Project project = item.project();
		if (month == null || project == null) {
			return Optional.empty();
		}
		return this.remembered.stream()
			// What was printed here the stories know better: they know what became of its
			// items.
			.filter((printed) -> printed.origin() != Origin.HERE && printed.isBefore(month, this.today))
			.filter((printed) -> printed.entry()
				.releases()
				.stream()
				.anyMatch((release) -> release.key().equals(version.key()) && release.isOf(project.name())))
			.findFirst()
			.map(Remembered::words);
	}

	/**
	 * What earlier issues say of a project.
	 * @param project the project's name
	 * @param month the month whose issue is being made
	 * @param issues how many issues before that month are known
	 * @return its past
	 */
	public Past past(String project, YearMonth month, int issues) {
		List<Remembered> before = this.remembered.stream()
			.filter((printed) -> printed.isBefore(month, this.today))
			.toList();
		List<Past.Told> told = before.stream()
			.flatMap((printed) -> printed.entry()
				.releases()
				.stream()
				.filter((release) -> release.isOf(project))
				.flatMap((release) -> told(release, printed.month())))
			.distinct()
			.toList();
		boolean named = !told.isEmpty()
				|| before.stream().anyMatch((printed) -> names(printed.entry().names(), project));
		if (named) {
			return Past.printed(told);
		}
		return (issues < ENOUGH) ? Past.UNKNOWN : Past.NEVER;
	}

	private static Stream<Past.Told> told(PrintedRelease release, YearMonth month) {
		return Versions.in(release.version())
			.stream()
			.limit(1)
			.map((version) -> new Past.Told(version, release.link(), month));
	}

	private static boolean names(String text, String project) {
		return ProjectNames.of(project, false).matcher(text).find();
	}

}
