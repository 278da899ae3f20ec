package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.item.HandItems;
import org.xmpp.newsletter.aggregator.item.HeldItems;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.SkippedItems;
import org.xmpp.newsletter.aggregator.letter.Letters;
import org.xmpp.newsletter.aggregator.poll.PollLog;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.aggregator.poll.Rhythms;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The feeds desk for people.
 */
@Controller
class FeedPages {

	private static final int ITEMS_SHOWN = 100;

	private static final int POLLS_SHOWN = 30;

	private final FeedViews views;

	private final Registration registration;

	private final Polling polling;

	private final PollLog polls;

	private final Rhythms rhythms;

	private final ItemArchive items;

	private final SkippedItems skipped;

	private final HandItems byHand;

	private final Projects projects;

	private final HeldItems held;

	private final FortnightStore fortnights;

	private final List<DeskNotice> notices;

	private final Letters letters;

	FeedPages(FeedViews views, Registration registration, Polling polling, PollLog polls, Rhythms rhythms,
			ItemArchive items, SkippedItems skipped, HandItems byHand, Projects projects, HeldItems held,
			FortnightStore fortnights, List<DeskNotice> notices, Letters letters) {
		this.views = views;
		this.registration = registration;
		this.polling = polling;
		this.polls = polls;
		this.rhythms = rhythms;
		this.items = items;
		this.skipped = skipped;
		this.byHand = byHand;
		this.projects = projects;
		this.held = held;
		this.fortnights = fortnights;
		this.notices = notices;
		this.letters = letters;
	}

	@GetMapping("/feeds")
	Rendering all(FeedFilter filter) {
		List<FeedView> registered = this.views.all();
		return Rendering.view("aggregator/pages/feeds")
			.modelAttribute("feeds", registered.stream().filter(filter::fits).toList())
			.modelAttribute("registered", registered.size())
			.modelAttribute("filter", filter)
			.modelAttribute("fortnights", this.fortnights.all())
			.modelAttribute("waiting", this.notices.stream().flatMap((notice) -> notice.waiting().stream()).toList())
			.modelAttribute("projects", this.projects.all())
			.modelAttribute("kinds", ProjectKind.values())
			.build();
	}

	@GetMapping("/feeds/{id}")
	Rendering one(@PathVariable UUID id) {
		List<ListedItem> shown = this.items.of(id, ITEMS_SHOWN);
		return Rendering.view("aggregator/pages/feed")
			.modelAttribute("feed", this.views.one(id))
			.modelAttribute("items", shown)
			.modelAttribute("revisions", this.items.revisions(shown.stream().map(ListedItem::id).toList()))
			.modelAttribute("rhythm", this.rhythms.of(id))
			.modelAttribute("held", this.held.of(id))
			.modelAttribute("polls", this.polls.last(id, POLLS_SHOWN))
			.model(this.letters.about(id).map((letter) -> Map.of("letter", letter)).orElse(Map.of()))
			.build();
	}

	@GetMapping("/items/{id}")
	Rendering item(@PathVariable UUID id) {
		ListedItem item = this.items.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no item %s.".formatted(id)));
		List<RevisionView> revisions = RevisionView.of(this.items.revisions(List.of(id)).getOrDefault(id, List.of()));
		return Rendering.view("aggregator/pages/item")
			.modelAttribute("item", item)
			.model(this.skipped.find(id).map((away) -> Map.of("skipped", away)).orElse(Map.of()))
			.modelAttribute("revisions", revisions)
			.build();
	}

	@PostMapping("/feeds")
	ResponseEntity<Void> register(RegisterForm form, Person person) {
		return see("/feeds/" + this.registration.register(form.toNewFeed(), person.name()).id());
	}

	@PostMapping("/items")
	ResponseEntity<Void> bring(NewsRequest form, Person person) {
		return see("/items/" + this.byHand.bring(form.toNews()));
	}

	@PostMapping("/feeds/{id}/poll")
	ResponseEntity<Void> poll(@PathVariable UUID id, Person person) {
		this.polling.pollNow(id);
		return see("/feeds/" + id);
	}

	@PostMapping("/feeds/{id}/retire")
	ResponseEntity<Void> retire(@PathVariable UUID id, Person person) {
		this.registration.retire(id, "retired by hand", person.name());
		return see("/feeds/" + id);
	}

	@PostMapping("/feeds/{id}/resume")
	ResponseEntity<Void> resume(@PathVariable UUID id, Person person) {
		this.registration.resume(id, person.name());
		return see("/feeds/" + id);
	}

	private static ResponseEntity<Void> see(String path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
	}

}
