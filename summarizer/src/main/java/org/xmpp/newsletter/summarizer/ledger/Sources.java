package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.ledger.Backing.Place;
import org.xmpp.newsletter.summarizer.story.Comparison;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;

/**
 * Everything that the text of an entry may draw from.
 *
 * @param evidence texts with their origin
 * @param addresses where a link may lead, with the place that says so
 * @param changelogs which of them are registered as change logs
 * @param compared which of them compare two versions, with the words for these
 */
public record Sources(List<Evidence> evidence, Map<String, Place> addresses, Set<String> changelogs,
		Map<String, String> compared) {

	public Sources {
		evidence = List.copyOf(evidence);
		addresses = Map.copyOf(addresses);
		changelogs = Set.copyOf(changelogs);
		compared = Map.copyOf(compared);
	}

	/**
	 * The same with less to draw from.
	 * @param with the texts that count
	 * @return sources with these texts only
	 */
	public Sources withEvidence(List<Evidence> with) {
		return new Sources(with, this.addresses, this.changelogs, this.compared);
	}

	/**
	 * Collects the sources of an entry.
	 * @param items its items
	 * @param past what earlier issues say of their project
	 * @return what all of them say
	 */
	public static Sources of(Collection<Item> items, Past past) {
		List<Evidence> evidence = new ArrayList<>();
		Map<String, Place> addresses = new HashMap<>();
		for (Item item : items) {
			Body body = Body.of(item.content().html());
			evidence.add(new Evidence(item.id(), "title", Markdown.line(item.content().title())));
			evidence.add(new Evidence(item.id(), "body", body.text()));
			evidence.add(new Evidence(item.id(), "link", item.content().link().toString()));
			evidence.add(new Evidence(item.id(), "authors", String.join(", ", item.content().authors())));
			put(addresses, item.content().link(), item.id(), "link");
			Markdown.destination(root(item.content().link()))
				.ifPresent((home) -> addresses.putIfAbsent(home, new Place(item.id(), "link", 0, home.length())));
			body.links().forEach((link) -> {
				addresses.putIfAbsent(link, new Place(item.id(), "body", 0, 0));
				put(addresses, uri(link), item.id(), "body");
			});
		}
		for (Item item : items) {
			evidence.add(new Evidence(null, "project", facts(item)));
			Project project = item.project();
			if (project != null) {
				put(addresses, project.home(), null, "project");
				put(addresses, project.changelog(), null, "project");
			}
		}
		Map<String, String> compared = new HashMap<>();
		items.stream().flatMap((item) -> Comparison.of(item, past).stream()).forEach((comparison) -> {
			evidence.add(new Evidence(null, "past", comparison.before().text()));
			put(addresses, comparison.page(), null, "past");
			Markdown.destination(comparison.page())
				.ifPresent(
						(page) -> compared.put(page, comparison.before().text() + " to " + comparison.after().text()));
		});
		Set<String> changelogs = items.stream()
			.map(Item::project)
			.filter(Objects::nonNull)
			.flatMap((project) -> Markdown.destination(project.changelog()).stream())
			.collect(Collectors.toSet());
		return new Sources(evidence, addresses, changelogs, compared);
	}

	private static @Nullable URI root(URI link) {
		return Markdown.destination(link).isPresent() ? link.resolve("/") : null;
	}

	private static @Nullable URI uri(String link) {
		try {
			return new URI(link);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static void put(Map<String, Place> addresses, @Nullable URI link, @Nullable UUID item, String field) {
		Markdown.destination(link)
			.ifPresent((address) -> addresses.putIfAbsent(address, new Place(item, field, 0, address.length())));
	}

	private static String facts(Item item) {
		Project project = item.project();
		Stream<@Nullable String> facts = (project == null) ? Stream.of(item.source().title())
				: Stream.of(project.name(), project.tagline(), project.family(), item.source().title());
		return facts.filter(Objects::nonNull).map(Markdown::line).collect(Collectors.joining("\n"));
	}

	Optional<Place> address(String address) {
		return Optional.ofNullable(this.addresses.get(address));
	}

	/**
	 * A text and where it is from.
	 *
	 * @param item the item, or null for what is registered about the project or was
	 * printed of it
	 * @param field which part of it
	 * @param text plain text
	 */
	public record Evidence(@Nullable UUID item, String field, String text) {
	}

}
