package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.RulesPreview.Tried;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedChanges;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.item.SkippedItems;
import org.xmpp.newsletter.aggregator.rule.Rules;
import org.xmpp.newsletter.aggregator.rule.Screening;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The page on which people say which items of a feed are news, with what that would mean
 * for those that are there, and the page of those that were skipped.
 */
@Controller
class RulesPages {

	private static final int SKIPPED_SHOWN = 300;

	private final Feeds feeds;

	private final FeedChanges changes;

	private final RulesPreview preview;

	private final SkippedItems skipped;

	RulesPages(Feeds feeds, FeedChanges changes, RulesPreview preview, SkippedItems skipped) {
		this.feeds = feeds;
		this.changes = changes;
		this.preview = preview;
		this.skipped = skipped;
	}

	/**
	 * Rules as typed.
	 */
	record RulesForm(@Nullable Integer version, @Nullable String rules) {

		String text() {
			return (this.rules != null) ? this.rules : "";
		}

	}

	@GetMapping("/feeds/{id}/rules")
	Rendering rules(@PathVariable UUID id) {
		Feed feed = feed(id);
		return page(feed, feed.settings().rules(), "").build();
	}

	@PostMapping("/feeds/{id}/rules/preview")
	Rendering preview(@PathVariable UUID id, RulesForm form) {
		try {
			return page(feed(id), SettingsRequest.checkedRules(form.text()), "").build();
		}
		catch (Problem ex) {
			return page(feed(id), form.text(), ex.getMessage()).status(ex.getStatusCode()).build();
		}
	}

	@PostMapping("/feeds/{id}/rules")
	Object save(@PathVariable UUID id, RulesForm form, Person person) {
		try {
			String rules = SettingsRequest.checkedRules(form.text());
			this.changes.change(id, Versions.seen(null, form.version()), (present) -> present.withRules(rules),
					person.name());
			return Requests.see("/feeds/" + id + "/rules");
		}
		catch (Problem ex) {
			return page(feed(id), form.text(), ex.getMessage()).status(ex.getStatusCode()).build();
		}
	}

	@GetMapping("/feeds/{id}/skipped")
	Rendering skipped(@PathVariable UUID id) {
		return Rendering.view("aggregator/pages/feed-skipped")
			.modelAttribute("feed", SettingsView.of(feed(id)))
			.modelAttribute("items", this.skipped.of(id, SKIPPED_SHOWN))
			.build();
	}

	@PostMapping("/items/{id}/bring")
	ResponseEntity<Void> bring(@PathVariable UUID id, Person person) {
		this.skipped.bring(id, person.name());
		return Requests.see("/items/" + id);
	}

	private Feed feed(UUID id) {
		return this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
	}

	/** Rules that are none cannot be tried. */
	private Rendering.Builder<?> page(Feed feed, String rules, String problem) {
		List<Tried> tried = problem.isEmpty()
				? this.preview.of(feed, new Screening(Rules.of(rules), feed.settings().preReleases())) : List.of();
		return Rendering.view("aggregator/pages/feed-rules")
			.modelAttribute("feed", SettingsView.of(feed))
			.modelAttribute("rules", rules)
			.modelAttribute("problem", problem)
			.modelAttribute("saved", rules.equals(feed.settings().rules()))
			.modelAttribute("tried", tried)
			.modelAttribute("kept", tried.stream().filter(Tried::keep).count());
	}

}
