package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
	ResponseEntity<FeedView> register(@RequestBody FeedRequest request, Person person) {
		Feed feed = this.registration.register(request.toNewFeed(), person.name());
		return ResponseEntity.created(URI.create("/api/feeds/" + feed.id())).body(this.views.one(feed.id()));
	}

	@GetMapping
	List<FeedView> all(FeedFilter filter) {
		return this.views.all().stream().filter(filter::fits).toList();
	}

	@GetMapping("/{id}")
	FeedView one(@PathVariable UUID id) {
		return this.views.one(id);
	}

	@PostMapping("/{id}/poll")
	FeedView poll(@PathVariable UUID id, Person person) {
		this.polling.pollNow(id);
		return this.views.one(id);
	}

	@PostMapping("/{id}/retire")
	FeedView retire(@PathVariable UUID id, Person person) {
		this.registration.retire(id, "retired by hand", person.name());
		return this.views.one(id);
	}

	@PostMapping("/{id}/resume")
	FeedView resume(@PathVariable UUID id, Person person) {
		this.registration.resume(id, person.name());
		return this.views.one(id);
	}

}
