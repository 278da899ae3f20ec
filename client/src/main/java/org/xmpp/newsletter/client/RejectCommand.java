package org.xmpp.newsletter.client;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Rejects entries.
 */
@Command(name = "reject", mixinStandardHelpOptions = true, description = "Rejects entries.")
final class RejectCommand extends Asking {

	@Parameters(arity = "1..*", paramLabel = "ID", description = "entries, by the ids that queue shows")
	private List<String> entries = List.of();

	@Option(names = "--reason", required = true, paramLabel = "WHY", description = "why they are not printed")
	private String reason = "";

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		Decisions decisions = new Decisions(this, newsroom);
		Entries.ids(newsroom, this.entries)
			.forEach((id) -> decisions.attempt(id, () -> decisions.decide(id, newsroom.get("/api/entries/" + id).tag(),
					Map.of("decision", "reject", "reason", this.reason))));
		return decisions.finish("rejected", false);
	}

}
