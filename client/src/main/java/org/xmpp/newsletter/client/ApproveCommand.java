package org.xmpp.newsletter.client;

import java.util.List;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Approves entries as they are.
 */
@Command(name = "approve", mixinStandardHelpOptions = true,
		description = "Approves entries. What stands in no source has to be confirmed, token by token.")
final class ApproveCommand extends Asking {

	@Parameters(arity = "1..*", paramLabel = "ID", description = "entries, by the ids that queue shows")
	private List<String> entries = List.of();

	@Option(names = "--confirm", paramLabel = "TOKEN",
			description = "what stands in no source and is right all the same; may be given several times")
	private Set<String> confirmed = Set.of();

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		Decisions decisions = new Decisions(this, newsroom);
		Entries.ids(newsroom, this.entries)
			.forEach((id) -> decisions.attempt(id, () -> approve(newsroom, decisions, id)));
		return decisions.finish("approved", false);
	}

	private void approve(Newsroom newsroom, Decisions decisions, String id) {
		Newsroom.Answer seen = newsroom.get("/api/entries/" + id);
		JsonNode entry = seen.json();
		List<String> unbacked = entry.path("unbacked")
			.valueStream()
			.map((token) -> token.path("text").asString())
			.toList();
		if (!this.confirmed.containsAll(unbacked) && !connection().wantsJson()) {
			say("%s", Words.entry(entry));
			say("  %s", Words.text(entry, "text"));
		}
		// The newsroom refuses when something is left, and says what.
		decisions.decide(id, seen.tag(), Map.of("decision", "approve", "confirmed",
				unbacked.stream().filter(this.confirmed::contains).toList()));
	}

}
