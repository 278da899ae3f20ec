package org.xmpp.newsletter.client;

import picocli.CommandLine.Command;

/**
 * The issue of a month.
 */
@Command(name = "issue", mixinStandardHelpOptions = true, description = "Gives out the draft of an issue, releases it.",
		subcommands = { IssueDraftCommand.class, IssueReleaseCommand.class })
final class IssueCommand {

	/** The month that is worked on: the oldest with something in it that is not out. */
	static String month(Newsroom newsroom) {
		return newsroom.read("/api/issues")
			.valueStream()
			.filter((month) -> !month.path("state").asString("").equals("RELEASED"))
			.filter((month) -> month.path("approved").asInt(0) + month.path("specifications").asInt(0) > 0)
			.map((month) -> month.path("month").asString())
			.min(String::compareTo)
			.orElseThrow(() -> new WrongUse("No issue has anything in it that is not out. Name one with --month."));
	}

}
