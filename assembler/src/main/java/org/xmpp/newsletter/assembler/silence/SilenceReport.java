package org.xmpp.newsletter.assembler.silence;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.entry.SetAsideEntry;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.silence.HeardItems.Heard;
import org.xmpp.newsletter.contracts.EntrySetAside;

/**
 * Every catalogued project without an entry in an issue, and why.
 *
 * @param month the month of the issue
 * @param catalogued how many projects are catalogued
 * @param told of how many the issue has an entry
 * @param silent the others, those first at which a person should look
 */
public record SilenceReport(YearMonth month, int catalogued, int told, List<Silence> silent) {

	private static final Comparator<Silence> ORDER = Comparator.comparing(Silence::cause)
		.thenComparing(Silence::project, String.CASE_INSENSITIVE_ORDER);

	public SilenceReport {
		silent = List.copyOf(silent);
	}

	/**
	 * Finds out who is silent.
	 * @param month the month of the issue
	 * @param feeds all feeds
	 * @param items what was published in the months of the issue
	 * @param entries the entries of the issue, approved and withdrawn
	 * @param printedBefore those of the entries that another issue printed
	 * @param aside entries of those months that are not approved
	 */
	static SilenceReport of(YearMonth month, List<CataloguedFeed> feeds, List<Heard> items, List<Entry> entries,
			Set<UUID> printedBefore, List<SetAsideEntry> aside) {
		Map<String, List<CataloguedFeed>> projects = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (CataloguedFeed feed : feeds) {
			if (feed.project() != null) {
				projects.computeIfAbsent(feed.project(), (_) -> new ArrayList<>()).add(feed);
			}
		}
		Set<String> told = new HashSet<>();
		entries.stream()
			.filter((entry) -> entry.isApproved() && !printedBefore.contains(entry.id()))
			.forEach((entry) -> told.add(key(entry.content().project())));
		List<Silence> silent = new ArrayList<>();
		projects.forEach((project, its) -> {
			if (!told.contains(key(project))) {
				silent.add(silence(project, its, items, entries, aside));
			}
		});
		silent.sort(ORDER);
		return new SilenceReport(month, projects.size(), projects.size() - silent.size(), silent);
	}

	private static Silence silence(String project, List<CataloguedFeed> feeds, List<Heard> items, List<Entry> entries,
			List<SetAsideEntry> aside) {
		String kind = feeds.getFirst().kind();
		for (Entry entry : entries) {
			if (key(entry.content().project()).equals(key(project))) {
				String why = entry.withdrawn();
				return new Silence(project, kind, Silence.Cause.WITHDRAWN, entry.content().title() + ": "
						+ ((why != null) ? "withdrawn by " + entry.by() + ", " + why : "printed in another issue"),
						null);
			}
		}
		for (SetAsideEntry entry : aside) {
			if (key(entry.project()).equals(key(project)) && entry.decision() != EntrySetAside.Decision.TAKEN_UP) {
				return setAside(project, kind, entry);
			}
		}
		List<Heard> its = items.stream().filter((item) -> key(item.project()).equals(key(project))).toList();
		return its.isEmpty() ? unheard(project, kind, feeds) : undecided(project, kind, its);
	}

	private static Silence setAside(String project, @Nullable String kind, SetAsideEntry entry) {
		boolean rejected = entry.decision() == EntrySetAside.Decision.REJECTED;
		String words = entry.title() + ": " + (rejected ? "rejected" : "moved to " + entry.to()) + " by " + entry.by()
				+ (entry.reason().isEmpty() ? "" : ", " + entry.reason());
		return new Silence(project, kind, rejected ? Silence.Cause.REJECTED : Silence.Cause.DEFERRED, words, null);
	}

	private static Silence undecided(String project, @Nullable String kind, List<Heard> items) {
		Heard first = items.getFirst();
		String more = (items.size() == 1) ? "" : " and " + (items.size() - 1) + " more";
		return new Silence(project, kind, Silence.Cause.UNDECIDED,
				first.title() + more + ": waits in the queue, or is folded away there", first.link());
	}

	/** A broken feed may hide news, so it counts more than one that shows nothing. */
	private static Silence unheard(String project, @Nullable String kind, List<CataloguedFeed> feeds) {
		for (CataloguedFeed feed : feeds) {
			if (feed.state() == CataloguedFeed.State.BROKEN) {
				return new Silence(project, kind, Silence.Cause.BROKEN, "not read since " + day(feed) + ": "
						+ Objects.requireNonNullElse(feed.problem(), "unknown problem"), feed.address());
			}
		}
		boolean read = feeds.stream().anyMatch((feed) -> feed.state() == CataloguedFeed.State.READ);
		CataloguedFeed feed = feeds.getFirst();
		return read ? new Silence(project, kind, Silence.Cause.NOTHING, "its feeds show nothing of that month", null)
				: new Silence(project, kind, Silence.Cause.RETIRED,
						"since " + day(feed) + ": " + Objects.requireNonNullElse(feed.problem(), "no reason given"),
						feed.address());
	}

	private static String day(CataloguedFeed feed) {
		return feed.since().atOffset(ZoneOffset.UTC).toLocalDate().toString();
	}

	private static String key(@Nullable String project) {
		return (project != null) ? project.strip().toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * Counts the silent projects.
	 * @return how many have each cause
	 */
	public Map<Silence.Cause, Integer> counts() {
		Map<Silence.Cause, Integer> counts = new EnumMap<>(Silence.Cause.class);
		this.silent.forEach((silence) -> counts.merge(silence.cause(), 1, Integer::sum));
		return counts;
	}

	/**
	 * The report to hand on.
	 * @return Markdown
	 */
	public String markdown() {
		StringBuilder text = new StringBuilder("# Who is not in the issue of " + this.month + "\n\nOf "
				+ this.catalogued + " catalogued projects " + this.told + " have an entry.\n");
		Silence.Cause last = null;
		for (Silence silence : this.silent) {
			if (silence.cause() != last) {
				last = silence.cause();
				text.append("\n## ").append(last.words()).append("\n\n");
			}
			text.append("- **").append(Markdown.words(silence.project())).append("**: ");
			text.append(Markdown.words(silence.words())).append('\n');
		}
		return text.toString();
	}

}
