package org.xmpp.newsletter.summarizer.queue;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.review.EntrySummary;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.StandingItems;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Standing items for people.
 */
@Controller
@RequestMapping("/queue/standing")
class StandingPages {

	private static final StandingRequest EMPTY = new StandingRequest("", "", "", Section.EVENTS.id(), "", "");

	private final StandingItems items;

	private final Queue queue;

	StandingPages(StandingItems items, Queue queue) {
		this.items = items;
		this.queue = queue;
	}

	/** An entry in the queue may be the first of many. */
	@GetMapping
	Rendering show(@RequestParam(required = false) @Nullable String entry) {
		return page((entry != null) ? like(this.queue.detail(Requests.id(entry)).summary()) : EMPTY, "").build();
	}

	private static StandingRequest like(EntrySummary entry) {
		return new StandingRequest(entry.title(), "", entry.text(), entry.section(),
				entry.month().plusMonths(1).toString(), "");
	}

	@PostMapping
	Rendering declare(StandingRequest request, Person by) {
		try {
			this.items.declare(request.declaration(), by);
			return Rendering.redirectTo("/queue/standing").status(HttpStatus.SEE_OTHER).build();
		}
		catch (Problem ex) {
			return page(request, ex.getMessage()).status(ex.getStatusCode()).build();
		}
	}

	@PostMapping("/{id}/end")
	Rendering end(@PathVariable String id, Person by) {
		this.items.end(Requests.id(id), by);
		return Rendering.redirectTo("/queue/standing").status(HttpStatus.SEE_OTHER).build();
	}

	private Rendering.Builder<?> page(StandingRequest typed, String problem) {
		return Rendering.view("summarizer/pages/standing")
			.modelAttribute("items", this.items.all())
			.modelAttribute("typed", typed)
			.modelAttribute("sections", Section.values())
			.modelAttribute("problem", problem);
	}

}
