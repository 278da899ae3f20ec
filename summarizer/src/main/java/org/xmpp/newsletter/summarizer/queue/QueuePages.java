package org.xmpp.newsletter.summarizer.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.review.Queue;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The queue as a page: a list in groups, one entry in focus, and forms to decide on it.
 */
@Controller
class QueuePages {

	private final Queue queue;

	private final Showing showing;

	QueuePages(Queue queue, Showing showing) {
		this.queue = queue;
		this.showing = showing;
	}

	@GetMapping("/queue")
	Rendering show(@RequestParam MultiValueMap<String, String> named) {
		View view = View.of(named, this.queue.currentMonth());
		UUID to = id(named.getFirst("to"));
		Done done = Done.of(named.getFirst("did"), this.showing.title(to).orElse(null), id(named.getFirst("act")));
		return this.showing.page(view, id(named.getFirst("entry")), done);
	}

	private static @Nullable UUID id(@Nullable String text) {
		String id = Requests.blankToNull(text);
		return (id != null) ? Requests.id(id) : null;
	}

}
