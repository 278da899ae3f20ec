package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Feeds for programs.
 */
@RestController
@RequestMapping("/api/feeds")
class FeedsApi {

	private final Registration registration;

	private final Polling polling;

	private final FeedViews views;

	FeedsApi(Registration registration, Polling polling, FeedViews views) {
		this.registration = registration;
		this.polling = polling;
		this.views = views;
	}

	@PostMapping
	@Operation(summary = "Registers a feed, and its project where it is new")
	@Refuses(ProblemType.DUPLICATE)
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<FeedView> register(@RequestBody FeedRequest request, Person person) {
		Feed feed = this.registration.register(request.toNewFeed(), person.name());
		return ResponseEntity.created(URI.create("/api/feeds/" + feed.id())).body(this.views.one(feed.id()));
	}

	@GetMapping
	@Operation(summary = "Lists feeds with their health")
	ResponseEntity<List<FeedView>> all(FeedFilter filter, Part part, ServerHttpRequest asked) {
		return part.of(this.views.all().stream().filter(filter::fits).toList(), FeedView::id, asked);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Shows a feed with its health")
	FeedView one(@PathVariable UUID id) {
		return this.views.one(id);
	}

	@PostMapping("/{id}/poll")
	@Operation(summary = "Polls a feed now, as politely as ever")
	@Refuses({ ProblemType.NOT_NOW, ProblemType.UPSTREAM })
	FeedView poll(@PathVariable UUID id, Person person) {
		this.polling.pollNow(id);
		return this.views.one(id);
	}

	@PostMapping("/{id}/retire")
	@Operation(summary = "Ends the polling of a feed for good; its items stay")
	@Refuses(ProblemType.NOT_NOW)
	FeedView retire(@PathVariable UUID id, Person person) {
		this.registration.retire(id, "retired by hand", person.name());
		return this.views.one(id);
	}

	@PostMapping("/{id}/resume")
	@Operation(summary = "Takes a retired or broken feed up again")
	@Refuses(ProblemType.NOT_NOW)
	FeedView resume(@PathVariable UUID id, Person person) {
		this.registration.resume(id, person.name());
		return this.views.one(id);
	}

}
