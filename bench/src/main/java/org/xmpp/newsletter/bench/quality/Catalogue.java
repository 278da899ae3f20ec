package org.xmpp.newsletter.bench.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The catalogue that ships with the newsroom: projects with their kinds and feeds.
 */
final class Catalogue {

	private final Map<String, Listed> byAddress = new HashMap<>();

	private final Map<String, Listed> byName = new HashMap<>();

	private final List<Project> projects = new ArrayList<>();

	private Catalogue(JsonNode root) {
		for (JsonNode node : root.path("projects")) {
			Project project = project(node);
			this.projects.add(project);
			this.byName.put(project.name().toLowerCase(Locale.ROOT), new Listed(project, text(node, "section")));
			for (JsonNode feed : node.path("feeds")) {
				String own = text(feed, "section");
				this.byAddress.put(feed.path("address").asString(),
						new Listed(project, (own != null) ? own : text(node, "section")));
			}
		}
	}

	static Catalogue shipped() {
		try (InputStream file = Catalogue.class.getResourceAsStream("/aggregator/catalogue.yml")) {
			return new Catalogue(new YAMLMapper().readTree(Objects.requireNonNull(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shipped catalogue cannot be read", ex);
		}
	}

	List<Project> projects() {
		return List.copyOf(this.projects);
	}

	@Nullable Listed find(URI address, String name) {
		Listed byFeed = this.byAddress.get(address.toString());
		return (byFeed != null) ? byFeed : this.byName.get(name.toLowerCase(Locale.ROOT));
	}

	private static Project project(JsonNode node) {
		return new Project(node.path("name").asString(),
				ProjectKind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT)), uri(node, "home"),
				text(node, "tagline"), uri(node, "changelog"), text(node, "family"));
	}

	private static @Nullable URI uri(JsonNode node, String field) {
		String text = text(node, field);
		return (text != null) ? URI.create(text) : null;
	}

	private static @Nullable String text(JsonNode node, String field) {
		return node.hasNonNull(field) ? node.path(field).asString() : null;
	}

	/**
	 * A project as listed.
	 *
	 * @param project the project
	 * @param section where its entries usually stand
	 */
	record Listed(Project project, @Nullable String section) {
	}

}
