package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.standalone.replay.Replay;
import org.xmpp.newsletter.standalone.replay.ReplayRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Lives through a past month with kept feeds and XEP lists, and writes its issue and its
 * account.
 */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--feeds", required = true)
	@SuppressWarnings("NullAway.Init")
	private List<Path> feeds;

	@Option(names = "--month", required = true)
	@SuppressWarnings("NullAway.Init")
	private YearMonth month;

	@Option(names = "--xeps")
	private @Nullable Path xeps;

	@Option(names = "--archive")
	private @Nullable Path archive;

	@Option(names = "--out", required = true)
	@SuppressWarnings("NullAway.Init")
	private Path out;

	@Option(names = "--account")
	private @Nullable Path account;

	@Option(names = "--server")
	private @Nullable Path server;

	@Override
	public Integer call() {
		PrintWriter console = this.spec.commandLine().getOut();
		Path accountFile = (this.account != null) ? this.account
				: this.out.resolveSibling(this.out.getFileName() + ".account.json");
		ReplayRequest request = new ReplayRequest(this.feeds, this.month, this.xeps, this.archive, this.server,
				this.out, accountFile);
		Replay.of(request).run().forEach(console::println);
		console.flush();
		return 0;
	}

}
