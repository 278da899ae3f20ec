package org.xmpp.newsletter.standalone.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fetches and reads feeds as polling does: many for a program, or one for a person.
 */
@Command(name = "probe")
final class FeedsProbeCommand implements Callable<Integer> {

	@Option(names = "--pipe")
	private boolean pipe;

	@Override
	public Integer call() {
		throw new CommandFailure("This command is not there yet (pipe: " + this.pipe + ")");
	}

}
