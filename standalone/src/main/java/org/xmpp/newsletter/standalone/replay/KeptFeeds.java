package org.xmpp.newsletter.standalone.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xmpp.newsletter.standalone.command.CommandFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept feeds of some folders; a feed that stands in several is one.
 */
record KeptFeeds(List<KeptFeed> feeds) {

	private static final JsonMapper JSON = new JsonMapper();

	static KeptFeeds in(List<Path> folders) {
		Map<String, KeptFeed> bySlug = new TreeMap<>();
		for (Path folder : folders) {
			for (Path description : descriptions(folder)) {
				KeptFeed feed = JSON.readValue(description.toFile(), KeptFeed.class);
				bySlug.putIfAbsent(feed.slug(), feed);
			}
		}
		if (bySlug.isEmpty()) {
			throw new CommandFailure("No folder below " + folders + " has a feed.json");
		}
		return new KeptFeeds(List.copyOf(bySlug.values()));
	}

	private static Collection<Path> descriptions(Path folder) {
		try (Stream<Path> children = Files.list(folder)) {
			return new ArrayList<>(
					children.map((child) -> child.resolve("feed.json")).filter(Files::isRegularFile).sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " cannot be read", ex);
		}
	}

}
