package org.xmpp.newsletter.bench.quality;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.suspicion.Suspect;
import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * How many of the kept items, all of which were written by honest people, are held back
 * for a look because something in them is suspicious.
 */
final class SuspicionMeasure {

	private final Map<Part, Map<Suspect.Kind, Column>> kinds = new EnumMap<>(Part.class);

	private final Map<Part, Column> any = new EnumMap<>(Part.class);

	private final List<String> flagged = new ArrayList<>();

	void add(Item item) {
		Part part = Part.of(YearMonth
			.from(Objects.requireNonNullElse(item.content().published(), item.seen()).atOffset(ZoneOffset.UTC)));
		List<Suspect> suspects = suspects(item);
		for (Suspect.Kind kind : Suspect.Kind.values()) {
			this.kinds.computeIfAbsent(part, (_) -> new EnumMap<>(Suspect.Kind.class))
				.computeIfAbsent(kind, (_) -> new Column())
				.add(suspects.stream().anyMatch((suspect) -> suspect.kind() == kind));
		}
		this.any.computeIfAbsent(part, (_) -> new Column()).add(!suspects.isEmpty());
		suspects.forEach((suspect) -> this.flagged
			.add("%s %s %s: %s".formatted(part, suspect.kind(), item.content().link(), suspect.quote())));
	}

	private static List<Suspect> suspects(Item item) {
		String html = item.content().html();
		return Stream
			.of(Suspicion.toMachines(Markdown.line(item.content().title())), Suspicion.toMachines(Body.of(html).text()),
					Suspicion.behind(item.content().title(), Jsoup.parse(html)))
			.flatMap(List::stream)
			.toList();
	}

	/** What was flagged, to be judged by eye. */
	List<String> flagged() {
		return List.copyOf(this.flagged);
	}

	void into(Table table) {
		table.row("items flagged as suspicious, of honest ones", "< 0.5 %", figures(this.any));
		for (Suspect.Kind kind : Suspect.Kind.values()) {
			Map<Part, Column> columns = new EnumMap<>(Part.class);
			this.kinds.forEach((part, all) -> columns.put(part, Objects.requireNonNull(all.get(kind))));
			table.row("the same: " + words(kind), "", figures(columns));
		}
	}

	private static String words(Suspect.Kind kind) {
		return switch (kind) {
			case TO_MACHINES -> "speaks to a machine";
			case INVISIBLE -> "characters that nobody sees";
			case DIRECTION -> "turns the direction of writing";
			case LINK -> "a link that says another place";
			case ADDRESS -> "an address that looks like another";
		};
	}

	private static Map<Part, String> figures(Map<Part, Column> columns) {
		Map<Part, String> result = new EnumMap<>(Part.class);
		columns.forEach((part, column) -> result.put(part, column.percent()));
		return result;
	}

}
