package org.xmpp.newsletter.client;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers a feed, looking for it where a page was given.
 */
@Command(name = "add", mixinStandardHelpOptions = true,
		description = "Registers a feed. Any address of a project will do: its feeds are found.")
final class FeedsAddCommand extends Asking {

	@Parameters(paramLabel = "ADDRESS", description = "the feed, or a page that leads to it")
	private String address = "";

	@Option(names = "--project", paramLabel = "NAME", description = "a registered project whose news it brings")
	private @Nullable String project;

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		JsonNode found = newsroom.post("/api/feeds/discoveries", Map.of("address", this.address), null).json();
		List<JsonNode> candidates = found.path("candidates")
			.valueStream()
			.filter((candidate) -> !candidate.hasNonNull("registered") && !candidate.hasNonNull("sameAs"))
			.toList();
		List<JsonNode> meant = candidates.stream()
			.filter((candidate) -> candidate.path("address").asString().equals(this.address))
			.toList();
		if (meant.isEmpty() && candidates.size() != 1) {
			return choose(found, candidates);
		}
		return register(newsroom, meant.isEmpty() ? candidates.getFirst() : meant.getFirst());
	}

	private int register(Newsroom newsroom, JsonNode candidate) {
		ObjectNode request = connection().mapper().createObjectNode();
		request.put("address", candidate.path("address").asString()).put("title", candidate.path("title").asString());
		if (this.project != null) {
			request.set("project", project(newsroom, this.project));
		}
		JsonNode feed = newsroom.post("/api/feeds", request, null).json();
		print(feed, () -> say("registered: %s  %s", Words.text(feed, "address"), Words.text(feed, "title")));
		return Exit.DONE;
	}

	private static JsonNode project(Newsroom newsroom, String name) {
		return newsroom.read("/api/projects")
			.valueStream()
			.filter((project) -> project.path("name").asString("").equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new WrongUse("There is no project '%s'.".formatted(Words.clean(name))));
	}

	/** Nothing is registered that nobody chose. */
	private int choose(JsonNode found, List<JsonNode> candidates) {
		print(found, () -> {
			err().println("newsroom: " + Words.text(found, "summary"));
			if (found.hasNonNull("registered")) {
				err().println("  " + Words.text(found.path("registered"), "words"));
			}
			candidates.forEach((candidate) -> err().println("  ./newsroom feeds add " + Words.text(candidate, "address")
					+ "   # " + Words.text(candidate, "title")));
		});
		return Exit.REFUSED;
	}

}
