package org.xmpp.newsletter.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.story.Item;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kept feeds and printed entries, read from a folder that is no part of the project.
 *
 * @param entries the printed entries, oldest first
 * @param pairs printed entries with their items
 * @param items all kept items by feed and guid
 * @param catalogue what the newsroom ships with
 */
record Corpus(List<KeptEntry> entries, List<Pair> pairs, Map<String, Item> items, Catalogue catalogue) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Corpus read(Path folder) {
		Catalogue catalogue = Catalogue.shipped();
		List<KeptEntry> entries = entries(folder);
		Map<YearMonth, YearMonth> issues = new HashMap<>();
		entries.forEach((entry) -> entry.months().forEach((month) -> issues.put(month, entry.month())));
		Map<String, Item> items = new HashMap<>();
		for (Path file : feeds(folder.resolve("feeds"))) {
			KeptFeed feed = JSON.readValue(file.toFile(), KeptFeed.class);
			Source source = feed.registered(catalogue);
			boolean forge = source.form() == FeedForm.RELEASES;
			for (KeptItem item : lines(file.resolveSibling("items.jsonl"), KeptItem.class)) {
				items.put(key(feed.slug(), item.guid()),
						item.item(source, forge, (month) -> issues.getOrDefault(month, month)));
			}
		}
		return new Corpus(entries, lines(folder.resolve("feeds/pairs.jsonl"), Pair.class), items, catalogue);
	}

	static List<KeptEntry> entries(Path folder) {
		return lines(folder.resolve("newsletters/entries.jsonl"), KeptEntry.class);
	}

	/** Its items, as far as they are kept. */
	List<Item> itemsOf(Pair pair) {
		return pair.items()
			.stream()
			.flatMap((item) -> Stream.ofNullable(this.items.get(key(item.feed(), item.guid()))))
			.toList();
	}

	Optional<KeptEntry> entry(Pair pair) {
		return this.entries.stream().filter((entry) -> entry.id().equals(pair.entry())).findFirst();
	}

	private static String key(String feed, String guid) {
		return feed + "|" + guid;
	}

	private static List<Path> feeds(Path folder) {
		try (Stream<Path> files = Files.walk(folder, 2)) {
			return files.filter((file) -> file.endsWith("feed.json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There are no kept feeds in " + folder, ex);
		}
	}

	private static <T> List<T> lines(Path file, Class<T> type) {
		List<T> result = new ArrayList<>();
		try (Stream<String> lines = Files.lines(file)) {
			lines.filter((line) -> !line.isBlank()).forEach((line) -> result.add(JSON.readValue(line, type)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be read", ex);
		}
		return result;
	}

}
