package org.xmpp.newsletter.client;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Releases the draft that was read.
 */
@Command(name = "release", mixinStandardHelpOptions = true,
		description = "Releases the draft that issue draft gave out last; refused when it is another one now.")
final class IssueReleaseCommand extends Asking {

	@Option(names = "--month", paramLabel = "YYYY-MM", description = "the issue (else the oldest that is not out)")
	private @Nullable String month;

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		String which = Objects.requireNonNullElseGet(this.month, () -> IssueCommand.month(newsroom));
		String tag = connection().kept()
			.read(which)
			.orElseThrow(() -> new WrongUse(
					"Read what is to be printed first: ./newsroom issue draft --month %s".formatted(which)));
		JsonNode issue = newsroom.post("/api/issues/" + Newsroom.encoded(which) + "/release", null, tag).json();
		print(issue, () -> say("released: %s, %d entries", Words.text(issue, "title"),
				issue.path("counts").path("printed").asInt(0)));
		return Exit.DONE;
	}

}
