package org.xmpp.newsletter.client;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how things stand.
 */
@Command(name = "status", mixinStandardHelpOptions = true,
		description = "Says who you are there, how the feeds are, what waits, and how far the issues are.")
final class StatusCommand extends Asking {

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		ObjectNode all = connection().mapper().createObjectNode().put("server", newsroom.address().toString());
		all.set("me", me(newsroom));
		JsonNode feeds = newsroom.read("/api/feeds");
		all.put("feeds", feeds.size()).put("inTrouble", newsroom.read("/api/feeds?state=trouble").size());
		all.put("waiting", newsroom.read("/api/entries?state=in-review").size());
		all.set("issues", newsroom.read("/api/issues"));
		print(all, () -> tell(all));
		return Exit.DONE;
	}

	/** Without accounts nobody is anybody. */
	private JsonNode me(Newsroom newsroom) {
		try {
			return newsroom.read("/api/me");
		}
		catch (Refusal refusal) {
			if (refusal.status() == 404) {
				return connection().mapper().nullNode();
			}
			throw refusal;
		}
	}

	private void tell(JsonNode all) {
		say("The newsroom at %s answers.", all.path("server").asString());
		JsonNode me = all.path("me");
		if (me.isNull()) {
			say("It is open: no accounts; --as NAME says who decides.");
		}
		else {
			String roles = Words.joined(me.path("roles"));
			say("You are %s (%s)%s.", Words.text(me, "name"), Words.text(me, "login"),
					roles.isEmpty() ? ", without a role" : ": " + roles);
		}
		say("%d feeds, %d of them in trouble.", all.path("feeds").asInt(), all.path("inTrouble").asInt());
		say("%d entries wait.", all.path("waiting").asInt());
		all.path("issues")
			.valueStream()
			.filter((issue) -> !issue.path("state").asString("").equals("RELEASED"))
			.forEach((issue) -> say("Issue %s: %s, %d approved.", Words.text(issue, "month"),
					Words.text(issue, "state").toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
					issue.path("approved").asInt(0)));
	}

}
