package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.item.HandItems;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.SkippedItems;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.people.PeopleProperties;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The page of one item with its revisions, and news that people bring.
 */
@Controller
class ItemPages {

	/** Runs where it is dragged to and clicked; here it is text like any other. */
	private static final String BOOKMARKLET = """
			javascript:void(location.href='%s?address='+encodeURIComponent(location.href)\
			+'&title='+encodeURIComponent(document.title.slice(0,500))\
			+'&text='+encodeURIComponent(String(getSelection()).slice(0,2000)))""";

	private final ItemArchive items;

	private final SkippedItems skipped;

	private final HandItems byHand;

	private final PeopleProperties people;

	ItemPages(ItemArchive items, SkippedItems skipped, HandItems byHand, PeopleProperties people) {
		this.items = items;
		this.skipped = skipped;
		this.byHand = byHand;
		this.people = people;
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

	/** The form, filled in as far as the bookmarklet knows; nothing is stored. */
	@GetMapping("/items/new")
	Rendering form(NewsRequest news, ServerHttpRequest asked) {
		URI newsroom = Objects.requireNonNullElseGet(this.people.address(), () -> asked.getURI().resolve("/"));
		return Rendering.view("aggregator/pages/bring")
			.modelAttribute("news", news)
			.modelAttribute("bookmarklet", BOOKMARKLET.formatted(newsroom.resolve("/items/new")))
			.build();
	}

	@PostMapping("/items")
	ResponseEntity<Void> bring(NewsRequest form, Person person) {
		return Requests.see("/items/" + this.byHand.bring(form.toNews()));
	}

}
