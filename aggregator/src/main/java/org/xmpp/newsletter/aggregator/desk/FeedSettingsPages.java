package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedChanges;
import org.xmpp.newsletter.aggregator.feed.FeedHistory;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The page on which people decide about a feed.
 */
@Controller
@RequestMapping("/feeds/{id}")
class FeedSettingsPages {

	private static final int DECISIONS_SHOWN = 50;

	private static final List<FeedForm> SHOWN = List.of(FeedForm.RELEASES, FeedForm.POSTS, FeedForm.FORUM,
			FeedForm.MEDIA);

	private final Feeds feeds;

	private final FeedChanges changes;

	private final FeedHistory history;

	private final Projects projects;

	FeedSettingsPages(Feeds feeds, FeedChanges changes, FeedHistory history, Projects projects) {
		this.feeds = feeds;
		this.changes = changes;
		this.history = history;
		this.projects = projects;
	}

	@GetMapping("/settings")
	Rendering settings(@PathVariable UUID id) {
		return page(SettingsForm.of(SettingsView.of(feed(id))), "").build();
	}

	/** What was typed is shown again beside what is wrong with it. */
	@PostMapping("/settings")
	Object change(@PathVariable UUID id, SettingsRequest form, Person person) {
		int version = Versions.seen(null, form.version());
		try {
			this.changes.change(id, version, (present) -> form.applyTo(present, this.projects), person.name());
			return Requests.see("/feeds/" + id);
		}
		catch (Problem ex) {
			return page(SettingsForm.of(SettingsView.of(feed(id)), form), ex.getMessage()).status(ex.getStatusCode())
				.build();
		}
	}

	@PostMapping("/pause")
	ResponseEntity<Void> pause(@PathVariable UUID id, Person person) {
		this.changes.pause(id, person.name());
		return Requests.see("/feeds/" + id);
	}

	@PostMapping("/unpause")
	ResponseEntity<Void> unpause(@PathVariable UUID id, Person person) {
		this.changes.unpause(id, person.name());
		return Requests.see("/feeds/" + id);
	}

	private Feed feed(UUID id) {
		return this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
	}

	private Rendering.Builder<?> page(SettingsForm form, String problem) {
		return Rendering.view("aggregator/pages/feed-settings")
			.modelAttribute("form", form)
			.modelAttribute("feed", SettingsView.of(feed(form.id())))
			.modelAttribute("problem", problem)
			.modelAttribute("projects", this.projects.all())
			.modelAttribute("forms", SHOWN)
			.modelAttribute("history", this.history.of(form.id(), DECISIONS_SHOWN));
	}

}
