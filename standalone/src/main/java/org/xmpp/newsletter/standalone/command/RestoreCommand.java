package org.xmpp.newsletter.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.xmpp.newsletter.standalone.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes a newsroom's folder of a backup.
 */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "FILE")
	@SuppressWarnings("NullAway.Init")
	private Path file;

	@Option(names = "--data", defaultValue = "data")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Override
	public Integer call() {
		long events = Backup.read(this.file, this.data);
		this.spec.commandLine()
			.getOut()
			.println("The newsroom of %s is in %s. Start it: it sends its %d events again, and none takes effect twice."
				.formatted(this.file, this.data, events));
		this.spec.commandLine().getOut().flush();
		return 0;
	}

}
