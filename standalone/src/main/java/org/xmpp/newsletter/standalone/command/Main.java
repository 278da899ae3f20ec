package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Where the launcher script hands over.
 */
@Command(name = "newsroom",
		subcommands = { StartCommand.class, DemoCommand.class, ReplayCommand.class, PeopleCommand.class,
				BackupCommand.class, RestoreCommand.class, FeedsCommand.class, RereadCommand.class, LintCommand.class })
public final class Main {

	private Main() {
	}

	public static void main(String[] arguments) {
		// The console is for people; what services log goes to a file (logback.xml).
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		System.exit(execute(arguments));
	}

	static int execute(String... arguments) {
		return new CommandLine(new Main()).setParameterExceptionHandler(Main::explain)
			.setExecutionExceptionHandler(Failures::explain)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.execute(arguments);
	}

	private static int explain(CommandLine.ParameterException problem, String[] arguments) {
		PrintWriter errors = problem.getCommandLine().getErr();
		errors.println("newsroom: " + String.valueOf(problem.getMessage()).lines().findFirst().orElse("bad arguments")
				+ " (see: ./newsroom help)");
		return CommandLine.ExitCode.USAGE;
	}

}
