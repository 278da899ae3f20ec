package org.xmpp.newsletter.client;

import picocli.CommandLine.Command;

/**
 * The feeds.
 */
@Command(name = "feeds", mixinStandardHelpOptions = true, description = "Lists feeds and adds them.",
		subcommands = { FeedsListCommand.class, FeedsAddCommand.class })
final class FeedsCommand {

}
