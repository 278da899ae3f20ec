package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Moments;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.note.Note;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.EntrySummary;
import org.xmpp.newsletter.summarizer.review.FigureChoice;
import org.xmpp.newsletter.summarizer.review.Proposal;
import org.xmpp.newsletter.summarizer.review.Ranked;

/**
 * The entry in focus beside its sources.
 *
 * @param summary the entry
 * @param ranked where it stands in the order and why, and who is on it
 * @param typed what stands in the field for the text
 * @param section what is chosen as its section
 * @param reason what stands in the field for a reason
 * @param reasons why it stands in its section
 * @param html the text as it will be printed, safe
 * @param lit the plain text, each token with its place in the sources
 * @param doubts what has to be confirmed before it is approved
 * @param sources what its items say
 * @param history who did what
 * @param notes what editors told each other
 * @param proposal what changed at the sources and what is proposed, or null
 * @param figures the pictures of its sources with what stands in the fields for captions
 * @param others the entries into which it can be merged
 * @param undoable whether there is something to take back
 * @param previous the address of the entry before, or null
 * @param next the address of the entry after, or null
 */
record Focus(EntrySummary summary, Ranked ranked, String typed, String section, @Nullable String reason,
		List<String> reasons, String html, List<LitText.Part> lit, List<Doubt> doubts, List<MarkedSource> sources,
		List<HistoryLine> history, List<Note> notes, @Nullable Proposal proposal, List<FigureChoice> figures,
		List<Other> others, boolean undoable, @Nullable String previous, @Nullable String next) {

	static Focus of(EntryDetail detail, Ranked ranked, Typed typed, @Nullable Proposal proposal, List<Ranked> all,
			@Nullable String previous, @Nullable String next) {
		EntrySummary summary = detail.summary();
		List<MarkedSource> sources = detail.items()
			.stream()
			.map((item) -> MarkedSource.of(item, detail.backing()))
			.toList();
		boolean acted = detail.history()
			.stream()
			.anyMatch((line) -> line.act() != null && line.undoes() == null && !line.undone());
		return new Focus(summary, ranked, (typed.text() != null) ? typed.text() : summary.text(),
				(typed.section() != null) ? typed.section() : summary.section(), typed.reason(), detail.reasons(),
				detail.html(), LitText.of(new Paragraph(summary.text()).plain(), detail.backing(), sources),
				detail.unbacked()
					.stream()
					.map((token) -> new Doubt(token, typed.confirmed().contains(token.text())))
					.toList(),
				sources, detail.history().stream().map(HistoryLine::of).toList().reversed(), detail.notes(), proposal,
				figures(detail, typed.figures()), others(summary, all),
				summary.printed() == null && (acted || !summary.state().equals("in-review")), previous, next);
	}

	public boolean open() {
		return this.summary.state().equals("in-review") || this.summary.state().equals("deferred");
	}

	public boolean editable() {
		return open() || withdrawable();
	}

	public boolean illustrable() {
		return editable() && !this.figures.isEmpty();
	}

	public long figureCount() {
		return this.figures.stream().filter(FigureChoice::chosen).count();
	}

	public boolean figured() {
		return figureCount() > 0;
	}

	public boolean withdrawable() {
		return this.summary.state().equals("approved");
	}

	public YearMonth nextMonth() {
		return this.summary.month().plusMonths(1);
	}

	public String stateLabel() {
		String detail = this.summary.detail();
		if (detail == null) {
			return this.summary.state().replace('-', ' ');
		}
		return this.summary.state().equals("deferred") ? "deferred from " + new Moments().month(YearMonth.parse(detail))
				: this.summary.state() + ": " + detail;
	}

	private static List<FigureChoice> figures(EntryDetail detail, @Nullable FigureForm typed) {
		return (typed != null) ? typed.over(detail.figures()) : detail.figures();
	}

	private static List<Other> others(EntrySummary summary, List<Ranked> all) {
		return all.stream()
			.map(Ranked::entry)
			.filter((entry) -> entry.month().equals(summary.month()) && !entry.id().equals(summary.id()))
			.filter((entry) -> entry.printed() == null)
			.filter((entry) -> entry.state().isOpen() || entry.state().word().equals("approved"))
			.map((entry) -> new Other(entry.id(), entry.draft().title()))
			.sorted(Comparator.comparing((Other other) -> other.title().toLowerCase(Locale.ROOT)))
			.toList();
	}

	/**
	 * What no source says.
	 *
	 * @param token the token
	 * @param ticked whether the editor said that it is right
	 */
	record Doubt(Unbacked token, boolean ticked) {
	}

	/**
	 * An entry that this one can become part of.
	 */
	record Other(UUID id, String title) {
	}

	/**
	 * What was typed and could not be saved.
	 *
	 * @param text the text, or null
	 * @param section the section, or null
	 * @param reason why something is not to be printed, or null
	 * @param confirmed which tokens are right though no source says them
	 * @param figures what was chosen and written about figures, or null
	 */
	record Typed(@Nullable String text, @Nullable String section, @Nullable String reason, Set<String> confirmed,
			@Nullable FigureForm figures) {

		static final Typed NOTHING = new Typed(null, null, null, Set.of());

		Typed(@Nullable String text, @Nullable String section, @Nullable String reason, Set<String> confirmed) {
			this(text, section, reason, confirmed, null);
		}

	}

}
