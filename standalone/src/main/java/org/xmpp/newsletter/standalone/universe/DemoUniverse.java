package org.xmpp.newsletter.standalone.universe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The demo's small XMPP world: feeds of one past month and a short list of XEPs.
 *
 * @param feeds its feeds
 * @param xeps its specifications
 */
public record DemoUniverse(List<DemoFeed> feeds, List<DemoXep> xeps) {

	private static final String FOLDER = "/standalone/universe/";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.build();

	/** Copies both lists. */
	public DemoUniverse {
		feeds = List.copyOf(feeds);
		xeps = List.copyOf(xeps);
	}

	/**
	 * Reads the universe that is shipped with the program.
	 * @return the universe
	 */
	public static DemoUniverse load() {
		Contents contents = read("universe.yml", Contents.class);
		return new DemoUniverse(
				contents.feeds().stream().map((slug) -> read("feeds/" + slug + ".yml", DemoFeed.class)).toList(),
				contents.xeps());
	}

	private static <T> T read(String name, Class<T> type) {
		try (InputStream in = DemoUniverse.class.getResourceAsStream(FOLDER + name)) {
			if (in == null) {
				throw new IllegalStateException("The demo lacks its file " + name + "; build the program again");
			}
			return YAML.readValue(in, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo's file " + name + " cannot be read", ex);
		}
	}

	private record Contents(List<String> feeds, List<DemoXep> xeps) {
	}

}
