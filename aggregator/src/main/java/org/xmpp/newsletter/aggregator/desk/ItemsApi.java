package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.aggregator.item.HandItems;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Items for programs.
 */
@RestController
@RequestMapping("/api/items")
class ItemsApi {

	private final ItemArchive items;

	private final HandItems byHand;

	ItemsApi(ItemArchive items, HandItems byHand) {
		this.items = items;
		this.byHand = byHand;
	}

	/**
	 * An item with all it ever said.
	 */
	record ItemView(ListedItem item, List<Revision> revisions) {
	}

	@GetMapping
	@Operation(summary = "Lists the items of a month, newest first")
	ResponseEntity<List<ListedItem>> of(@RequestParam String month, Part part, ServerHttpRequest asked) {
		try {
			return part.of(this.items.of(YearMonth.parse(month), Integer.MAX_VALUE), ListedItem::id, asked);
		}
		catch (DateTimeException ex) {
			throw new Problem(ProblemType.INVALID, "'%s' is no month. Write it as 2025-05.".formatted(month));
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "Shows an item with all it ever said")
	ItemView one(@PathVariable UUID id) {
		ListedItem item = this.items.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no item %s.".formatted(id)));
		return new ItemView(item, this.items.revisions(List.of(id)).getOrDefault(id, List.of()));
	}

	@PostMapping
	@Operation(summary = "Brings news that no feed has, by its address")
	@Refuses({ ProblemType.DUPLICATE, ProblemType.UPSTREAM })
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ItemView> bring(@RequestBody NewsRequest request, Person person) {
		UUID id = this.byHand.bring(request.toNews());
		return ResponseEntity.created(URI.create("/api/items/" + id)).body(one(id));
	}

	@PostMapping("/previews")
	@Operation(summary = "Shows what would be brought; nothing is stored")
	@Refuses(ProblemType.UPSTREAM)
	HandItems.Preview preview(@RequestBody NewsRequest request, Person person) {
		return this.byHand.preview(request.toNews());
	}

}
