package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedChanges;
import org.xmpp.newsletter.aggregator.feed.FeedHistory;
import org.xmpp.newsletter.aggregator.feed.FeedHistory.Decision;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people decided about feeds, for programs.
 */
@RestController
@RequestMapping("/api/feeds/{id}")
class FeedSettingsApi {

	private final Feeds feeds;

	private final FeedChanges changes;

	private final FeedHistory history;

	private final Projects projects;

	FeedSettingsApi(Feeds feeds, FeedChanges changes, FeedHistory history, Projects projects) {
		this.feeds = feeds;
		this.changes = changes;
		this.history = history;
		this.projects = projects;
	}

	@GetMapping("/settings")
	@Operation(summary = "Reads what people decided about a feed")
	ResponseEntity<SettingsView> settings(@PathVariable UUID id) {
		return tagged(this.feeds.find(id).orElseThrow(() -> Registration.unknown(id)));
	}

	@PatchMapping("/settings")
	@Operation(summary = "Changes what people decided about a feed; what is left out stays")
	@Refuses(ProblemType.STALE)
	ResponseEntity<SettingsView> change(@PathVariable UUID id, @RequestBody SettingsRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person person) {
		int version = Versions.seen(ifMatch, request.version());
		return tagged(
				this.changes.change(id, version, (present) -> request.applyTo(present, this.projects), person.name()));
	}

	@PostMapping("/pause")
	@Operation(summary = "Stops polling a feed until somebody goes on")
	@Refuses(ProblemType.NOT_NOW)
	ResponseEntity<SettingsView> pause(@PathVariable UUID id, Person person) {
		this.changes.pause(id, person.name());
		return settings(id);
	}

	@PostMapping("/unpause")
	@Operation(summary = "Goes on polling a feed that was paused")
	@Refuses(ProblemType.NOT_NOW)
	ResponseEntity<SettingsView> unpause(@PathVariable UUID id, Person person) {
		this.changes.unpause(id, person.name());
		return settings(id);
	}

	@GetMapping("/history")
	@Operation(summary = "Lists what people decided about a feed, newest first")
	ResponseEntity<List<Decision>> history(@PathVariable UUID id, Part part, ServerHttpRequest asked) {
		return part.of(this.history.of(id, Part.MOST), Function.identity(), asked);
	}

	private static ResponseEntity<SettingsView> tagged(Feed feed) {
		SettingsView view = SettingsView.of(feed);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

}
