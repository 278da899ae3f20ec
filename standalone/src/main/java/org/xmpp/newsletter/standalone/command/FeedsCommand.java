package org.xmpp.newsletter.standalone.command;

import picocli.CommandLine.Command;

/**
 * Looks at single feeds the way polling does, without a newsroom.
 */
@Command(name = "feeds", subcommands = { FeedsReadCommand.class, FeedsProbeCommand.class })
final class FeedsCommand {

}
