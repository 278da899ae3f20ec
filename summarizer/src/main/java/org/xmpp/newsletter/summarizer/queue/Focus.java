package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.review.Backing;
import org.xmpp.newsletter.summarizer.review.Decision;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.EntrySummary;

/**
 * The entry in focus beside its sources.
 *
 * @param summary the entry
 * @param typed what stands in the field for the text
 * @param section what is chosen as its section
 * @param reasons why it stands in its section
 * @param html the text as it will be printed, safe
 * @param sources what its items say
 * @param history who did what
 * @param previous the address of the entry before, or null
 * @param next the address of the entry after, or null
 */
record Focus(EntrySummary summary, String typed, String section, List<String> reasons, String html,
		List<MarkedSource> sources, List<Decision> history, @Nullable String previous, @Nullable String next) {

	static Focus of(EntryDetail detail, @Nullable String typed, @Nullable String section, @Nullable String previous,
			@Nullable String next) {
		EntrySummary summary = detail.summary();
		List<MarkedSource> sources = detail.items()
			.stream()
			.map((item) -> MarkedSource.of(item, places(detail, item.id())))
			.toList();
		return new Focus(summary, (typed != null) ? typed : summary.text(),
				(section != null) ? section : summary.section(), detail.reasons(), detail.html(), sources,
				detail.history(), previous, next);
	}

	private static List<Backing.Place> places(EntryDetail detail, UUID item) {
		return detail.backing()
			.stream()
			.map(Backing.Finding::place)
			.filter(Objects::nonNull)
			.filter((place) -> item.equals(place.item()) && place.field().equals("body"))
			.sorted(Comparator.comparingInt(Backing.Place::start))
			.toList();
	}

	public boolean open() {
		return this.summary.state().equals("in-review") || this.summary.state().equals("deferred");
	}

	public boolean editable() {
		return open() || withdrawable();
	}

	public boolean withdrawable() {
		return this.summary.state().equals("approved");
	}

	public boolean undoable() {
		return !this.summary.state().equals("in-review") && this.summary.printed() == null;
	}

	public YearMonth nextMonth() {
		return this.summary.month().plusMonths(1);
	}

	public String stateLabel() {
		String detail = this.summary.detail();
		String prefix = this.summary.state().equals("deferred") ? " from " : ": ";
		return this.summary.state().replace('-', ' ') + ((detail != null) ? prefix + detail : "");
	}

	/**
	 * The text of an item with the marks on what the entry takes from it.
	 */
	record MarkedSource(String title, @Nullable String link, String source, @Nullable Instant published,
			List<Part> parts) {

		private static MarkedSource of(EntryDetail.SourceItem item, List<Backing.Place> places) {
			List<Part> parts = new ArrayList<>();
			int from = 0;
			for (Backing.Place place : places) {
				if (place.start() >= from && place.end() > place.start()) {
					parts.add(new Part(item.text().substring(from, place.start()), false));
					parts.add(new Part(item.text().substring(place.start(), place.end()), true));
					from = place.end();
				}
			}
			parts.add(new Part(item.text().substring(from), false));
			URI link = item.link();
			return new MarkedSource(item.title(), Markdown.destination(link).orElse(null), item.source(),
					item.published(), parts);
		}

	}

	/**
	 * A part of a text.
	 */
	record Part(String text, boolean marked) {
	}

}
