package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.RulesPreview.Tried;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.item.SkippedItems;
import org.xmpp.newsletter.aggregator.item.SkippedItems.SkippedItem;
import org.xmpp.newsletter.aggregator.rule.Rules;
import org.xmpp.newsletter.aggregator.rule.Screening;
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
 * Rules and what they skipped, for programs.
 */
@RestController
@RequestMapping("/api")
class RulesApi {

	private final Feeds feeds;

	private final RulesPreview preview;

	private final SkippedItems skipped;

	RulesApi(Feeds feeds, RulesPreview preview, SkippedItems skipped) {
		this.feeds = feeds;
		this.preview = preview;
		this.skipped = skipped;
	}

	/**
	 * Rules to be tried; what is left out is as saved.
	 */
	record Trial(@Nullable String rules, @Nullable Boolean preReleases) {
	}

	@PostMapping("/feeds/{id}/rules/preview")
	@Operation(summary = "Tries rules on the items that a feed had; nothing is stored")
	List<Tried> preview(@PathVariable UUID id, @RequestBody Trial trial) {
		Feed feed = this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
		String rules = (trial.rules() != null) ? SettingsRequest.checkedRules(trial.rules()) : feed.settings().rules();
		boolean preReleases = (trial.preReleases() != null) ? trial.preReleases() : feed.settings().preReleases();
		return this.preview.of(feed, new Screening(Rules.of(rules), preReleases));
	}

	@GetMapping("/feeds/{id}/skipped")
	@Operation(summary = "Lists the items that the rules of a feed skipped, newest first")
	ResponseEntity<List<SkippedItem>> skipped(@PathVariable UUID id, Part part, ServerHttpRequest asked) {
		return part.of(this.skipped.of(id, Part.MOST), SkippedItem::id, asked);
	}

	@PostMapping("/items/{id}/bring")
	@Operation(summary = "Brings an item that rules skipped")
	@Refuses(ProblemType.NOT_NOW)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	ResponseEntity<Void> bring(@PathVariable UUID id, Person person) {
		this.skipped.bring(id, person.name());
		return ResponseEntity.noContent().build();
	}

}
