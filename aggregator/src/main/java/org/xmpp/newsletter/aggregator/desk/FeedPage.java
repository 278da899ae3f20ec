package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.item.HeldItems;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.letter.Letters;
import org.xmpp.newsletter.aggregator.poll.PollLog;
import org.xmpp.newsletter.aggregator.poll.Rhythms;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The page of one feed: how it goes, what it showed, when it is polled next and why.
 */
@Controller
class FeedPage {

	private static final int ITEMS_SHOWN = 100;

	private static final int POLLS_SHOWN = 30;

	private final FeedViews views;

	private final PollLog polls;

	private final Rhythms rhythms;

	private final ItemArchive items;

	private final HeldItems held;

	private final Letters letters;

	FeedPage(FeedViews views, PollLog polls, Rhythms rhythms, ItemArchive items, HeldItems held, Letters letters) {
		this.views = views;
		this.polls = polls;
		this.rhythms = rhythms;
		this.items = items;
		this.held = held;
		this.letters = letters;
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

}
