package org.xmpp.newsletter.standalone.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.inspection.Documents;
import org.xmpp.newsletter.aggregator.inspection.ReadPipe;
import org.xmpp.newsletter.aggregator.inspection.ReadReport;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;
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
		FileOutputStream out = new FileOutputStream(FileDescriptor.out);
		if (this.way.pretty != null) {
			tell(this.way.pretty, new PrintWriter(out, true, StandardCharsets.UTF_8));
		}
		else {
			new ReadPipe(new FeedReader()).run(System.in, out);
		}
		return 0;
	}

	private static void tell(String place, PrintWriter out) {
		try {
			new ReadReport(out).tell(new Documents(new FeedReader(), InstantSource.system()).read(place));
		}
		catch (UnreadableFeedException ex) {
			throw new CommandFailure("%s cannot be read as a feed. %s".formatted(place, ex.getMessage()));
		}
		catch (NoSuchFileException | InvalidPathException ex) {
			throw new CommandFailure("There is no file '%s'".formatted(place));
		}
		catch (IOException ex) {
			throw new CommandFailure(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * For whom.
	 */
	static final class Way {

		@Option(names = "--pipe", required = true)
		private boolean pipe;

		@Option(names = "--pretty", required = true)
		private @Nullable String pretty;

	}

}
