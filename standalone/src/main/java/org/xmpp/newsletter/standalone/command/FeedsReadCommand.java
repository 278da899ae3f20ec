package org.xmpp.newsletter.standalone.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;

import org.xmpp.newsletter.aggregator.inspection.ReadPipe;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reads documents as feeds: many for a program, or one for a person.
 */
@Command(name = "read")
final class FeedsReadCommand implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	@SuppressWarnings("NullAway.Init")
	private Way way;

	@Override
	public Integer call() throws IOException {
		if (this.way.pretty != null) {
			throw new CommandFailure("This command is not there yet");
		}
		new ReadPipe(new FeedReader()).run(System.in, new FileOutputStream(FileDescriptor.out));
		return 0;
	}

	/**
	 * For whom.
	 */
	static final class Way {

		@Option(names = "--pipe", required = true)
		private boolean pipe;

		@Option(names = "--pretty", required = true)
		private String pretty;

	}

}
