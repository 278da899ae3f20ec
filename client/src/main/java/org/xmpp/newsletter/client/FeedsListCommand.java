package org.xmpp.newsletter.client;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists feeds with how they are.
 */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the feeds with how they are.")
final class FeedsListCommand extends Asking {

	@Option(names = "--state", paramLabel = "STATE", description = "only active, trouble, paused or retired ones")
	private @Nullable String state;

	@Override
	public Integer call() {
		String which = (this.state != null) ? "?state=" + Newsroom.encoded(this.state) : "";
		JsonNode feeds = connection().open().read("/api/feeds" + which);
		print(feeds, () -> {
			feeds.forEach((feed) -> say("%s  %s (%s)", Words.text(feed, "address"), Words.text(feed, "title"),
					Words.text(feed, "condition")));
			say((feeds.size() == 1) ? "1 feed." : "%d feeds.", feeds.size());
		});
		return Exit.DONE;
	}

}
