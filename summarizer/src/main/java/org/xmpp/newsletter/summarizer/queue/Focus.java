package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Moments;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
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
 * @param lit the plain text, each token with its place in the sources
 * @param sources what its items say
 * @param history who did what
 * @param previous the address of the entry before, or null
 * @param next the address of the entry after, or null
 */
record Focus(EntrySummary summary, String typed, String section, List<String> reasons, String html,
		List<LitText.Part> lit, List<MarkedSource> sources, List<Decision> history, @Nullable String previous,
		@Nullable String next) {

	static Focus of(EntryDetail detail, @Nullable String typed, @Nullable String section, @Nullable String previous,
			@Nullable String next) {
		EntrySummary summary = detail.summary();
		List<MarkedSource> sources = detail.items()
			.stream()
			.map((item) -> MarkedSource.of(item, detail.backing()))
			.toList();
		return new Focus(summary, (typed != null) ? typed : summary.text(),
				(section != null) ? section : summary.section(), detail.reasons(), detail.html(),
				LitText.of(new Paragraph(summary.text()).plain(), detail.backing(), sources), sources, detail.history(),
				previous, next);
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
		if (detail == null) {
			return this.summary.state().replace('-', ' ');
		}
		return this.summary.state().equals("deferred") ? "deferred from " + new Moments().month(YearMonth.parse(detail))
				: this.summary.state() + ": " + detail;
	}

}
