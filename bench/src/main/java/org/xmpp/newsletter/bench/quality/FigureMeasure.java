package org.xmpp.newsletter.bench.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.figure.Captions;
import org.xmpp.newsletter.summarizer.figure.Picture;
import org.xmpp.newsletter.summarizer.figure.Pictures;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * Whether pictures are proposed where the print had figures. Kept feeds of forges have
 * hardly any picture, so the share of those that have some is told beside it.
 */
final class FigureMeasure {

	private final Map<Part, Columns> columns = new EnumMap<>(Part.class);

	void add(Pair pair, KeptEntry printed, List<Item> items) {
		Columns to = this.columns.computeIfAbsent(pair.part(), (_) -> new Columns());
		List<Picture> proposed = Pictures.of(items);
		printed.figures().forEach((_) -> to.found.add(!proposed.isEmpty()));
		to.shown.add(items.stream().anyMatch((item) -> item.content().html().contains("<img")));
		if (!proposed.isEmpty()) {
			to.wanted.add(!printed.figures().isEmpty());
		}
		proposed.forEach((picture) -> to.captioned.add(!picture.caption().isEmpty()));
	}

	/** Whether an editor could have written the printed captions here. */
	void add(KeptEntry printed) {
		Columns to = this.columns.computeIfAbsent(printed.part(), (_) -> new Columns());
		printed.figures().forEach((figure) -> to.accepted.add(isAccepted(figure.caption())));
	}

	private static boolean isAccepted(@Nullable String caption) {
		try {
			Captions.of(caption);
			return true;
		}
		catch (Problem ex) {
			// That is what is counted.
			return false;
		}
	}

	void into(Table table) {
		table.row("pairs whose kept items show an image", "", figures((c) -> c.shown.percent()));
		table.row("printed figures of the pairs for whose entry a picture was proposed", "",
				figures((c) -> c.found.count()));
		table.row("pairs with a proposed picture that had a printed figure", "", figures((c) -> c.wanted.count()));
		table.row("proposed pictures with a proposed caption", "", figures((c) -> c.captioned.count()));
		table.row("printed captions of all entries that the rules for captions accept", "",
				figures((c) -> c.accepted.count()));
	}

	private Map<Part, String> figures(Function<Columns, String> figure) {
		Map<Part, String> result = new EnumMap<>(Part.class);
		this.columns.forEach((part, all) -> result.put(part, figure.apply(all)));
		return result;
	}

	/**
	 * The figures of a part.
	 */
	private static final class Columns {

		private final Column shown = new Column();

		private final Column found = new Column();

		private final Column wanted = new Column();

		private final Column captioned = new Column();

		private final Column accepted = new Column();

	}

}
