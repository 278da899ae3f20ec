package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.live.Happenings;
import org.xmpp.newsletter.summarizer.queue.Focus.Typed;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Experience;
import org.xmpp.newsletter.summarizer.review.Proposals;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Ranked;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Puts the page of the queue together.
 */
@Component
class Showing {

	private final Queue queue;

	private final Proposals proposals;

	private final Happenings happenings;

	private final Experience experience;

	Showing(Queue queue, Proposals proposals, Happenings happenings, Experience experience) {
		this.queue = queue;
		this.proposals = proposals;
		this.happenings = happenings;
		this.experience = experience;
	}

	/** The page with an entry in focus, or the first that is shown. */
	Rendering page(View view, @Nullable UUID entry, @Nullable Done done) {
		return build(view, entry, Typed.NOTHING, done, null).build();
	}

	/** What was typed stays, beside what happened. */
	Rendering again(View view, @Nullable UUID entry, Typed typed, Problem problem) {
		return build(view, entry, typed, null, problem.getMessage()).status(problem.getStatusCode()).build();
	}

	private Rendering.Builder<?> build(View view, @Nullable UUID entry, Typed typed, @Nullable Done done,
			@Nullable String trouble) {
		// Before anything is read, so that nothing is missed that happens meanwhile.
		String live = this.happenings.latest().toString();
		List<Ranked> all = this.queue.ranked(view.month());
		Set<UUID> found = view.words().isEmpty() ? null : this.queue.saying(view.words());
		List<Ranked> shown = all.stream().filter((ranked) -> view.shows(ranked, found)).toList();
		UUID current = (entry != null) ? entry
				: shown.stream().findFirst().map((first) -> first.entry().id()).orElse(null);
		Focus focus = (current != null) ? focus(view, all, shown, current, typed) : null;
		List<YearMonth> months = Stream.concat(Stream.of(view.month()), this.queue.months().stream())
			.distinct()
			.sorted()
			.toList()
			.reversed();
		return Rendering.view("summarizer/pages/queue")
			.modelAttribute("learned", this.experience.known())
			.modelAttribute("page",
					new QueuePage(view, months, QueuePage.states(view, all, found), QueuePage.sections(view, all),
							QueuePage.looks(view, all), QueuePage.projects(view, all),
							QueuePage.groups(view, shown, current), QueuePage.RoutineEntry.of(shown), focus, done,
							trouble, this.queue.tempo(view.month()).orElse(null), live));
	}

	private Focus focus(View view, List<Ranked> all, List<Ranked> shown, UUID id, Typed typed) {
		EntryDetail detail = this.queue.detail(id);
		List<UUID> ids = shown.stream().map((ranked) -> ranked.entry().id()).toList();
		int at = ids.indexOf(id);
		Ranked ranked = (at >= 0) ? shown.get(at) : this.queue.ranked(id);
		String previous = (at > 0) ? view.address(ids.get(at - 1)).toString() : null;
		String next = (at >= 0 && at + 1 < ids.size()) ? view.address(ids.get(at + 1)).toString() : null;
		return Focus.of(detail, ranked, typed, this.proposals.of(id).orElse(null), all, previous, next);
	}

	/** The entries through which the editor goes, as they are now. */
	List<Ranked> shown(View view) {
		return this.queue.ranked(view.month()).stream().filter((ranked) -> view.shows(ranked, null)).toList();
	}

	Optional<String> title(@Nullable UUID entry) {
		return Optional.ofNullable(entry).flatMap(this.queue::find).map(Entry::draft).map((draft) -> draft.title());
	}

	View view(@Nullable String query) {
		return View.of(query, this.queue.currentMonth());
	}

	static Rendering see(URI address) {
		return Rendering.redirectTo(address.toString()).status(HttpStatus.SEE_OTHER).build();
	}

}
