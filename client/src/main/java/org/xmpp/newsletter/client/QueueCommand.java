package org.xmpp.newsletter.client;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists what waits for an editor.
 */
@Command(name = "queue", mixinStandardHelpOptions = true,
		description = "Lists the entries that wait, most likely printed first, with what is to be looked at.")
final class QueueCommand extends Asking {

	@Option(names = "--month", paramLabel = "YYYY-MM", description = "only those of one issue")
	private @Nullable String month;

	@Override
	public Integer call() {
		String which = (this.month != null) ? "&month=" + Newsroom.encoded(this.month) : "";
		JsonNode entries = connection().open().read("/api/entries?state=in-review&order=queue" + which);
		print(entries, () -> {
			entries.forEach(this::tell);
			say((entries.size() == 1) ? "1 entry waits." : "%d entries wait.", entries.size());
		});
		return Exit.DONE;
	}

	private void tell(JsonNode entry) {
		say("%s", Words.entry(entry));
		String reasons = Words.joined(entry.path("why"));
		say("          %s%s", Words.text(entry, "look"), reasons.isEmpty() ? "" : ": " + reasons);
	}

}
