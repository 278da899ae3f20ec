package org.xmpp.newsletter.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.xmpp.newsletter.standalone.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Copies everything a newsroom knows into one file, whether it runs or not.
 */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--data", defaultValue = "data")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Option(names = "--out", required = true)
	@SuppressWarnings("NullAway.Init")
	private Path out;

	@Override
	public Integer call() {
		Backup.write(this.data, this.out);
		this.spec.commandLine()
			.getOut()
			.println("Everything in " + this.data + " is in " + this.out + ", readable by you only.");
		this.spec.commandLine().getOut().flush();
		return 0;
	}

}
