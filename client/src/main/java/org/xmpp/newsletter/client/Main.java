package org.xmpp.newsletter.client;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/**
 * Works with a running newsroom from the command line.
 */
@Command(name = "newsroom", mixinStandardHelpOptions = true, description = "Works with a running newsroom.",
		subcommands = { LoginCommand.class, LogoutCommand.class, StatusCommand.class, FeedsCommand.class,
				QueueCommand.class, ApproveCommand.class, RejectCommand.class, UndoCommand.class, IssueCommand.class,
				AutoComplete.GenerateCompletion.class },
		exitCodeListHeading = "%nIt exits with%n", exitCodeList = { "0:all was done",
				"1:the newsroom refused something", "2:the arguments are wrong", "3:no newsroom answers" })
public final class Main {

	private Main() {
	}

	/**
	 * Runs one command and ends with its exit code.
	 * @param arguments as typed
	 */
	public static void main(String[] arguments) {
		System.exit(execute(Surroundings.present(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
				new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
	}

	/**
	 * Runs one command in surroundings of one's choice.
	 * @param variables the environment
	 * @param home the home folder
	 * @param out for what is asked for
	 * @param err for what is wrong
	 * @param arguments as typed
	 * @return the exit code
	 */
	public static int run(Map<String, String> variables, Path home, PrintWriter out, PrintWriter err,
			String... arguments) {
		return execute(new Surroundings(variables, home), out, err, arguments);
	}

	static int execute(Surroundings around, PrintWriter out, PrintWriter err, String... arguments) {
		return new CommandLine(new Main(), factory(around)).setOut(out)
			.setErr(err)
			.setParameterExceptionHandler(Main::explainUse)
			.setExecutionExceptionHandler(Main::explain)
			.execute(arguments);
	}

	private static IFactory factory(Surroundings around) {
		IFactory usual = CommandLine.defaultFactory();
		return new IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				return (type == Connection.class) ? type.cast(new Connection(around)) : made(type);
			}

			private <K> K made(Class<K> type) throws Exception {
				try {
					return usual.create(type);
				}
				catch (InvocationTargetException ex) {
					throw new IllegalStateException("There is no command " + type.getSimpleName(), ex);
				}
			}
		};
	}

	private static int explainUse(CommandLine.ParameterException wrong, String[] arguments) {
		return wrong(wrong.getCommandLine().getErr(),
				String.valueOf(wrong.getMessage())
					.lines()
					.findFirst()
					.orElse("Something is wrong with the arguments."));
	}

	private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
		PrintWriter err = command.getErr();
		return switch (failure) {
			case Refusal refusal -> refused(refusal, command);
			case WrongUse use -> wrong(err, String.valueOf(use.getMessage()));
			case Unreachable absent -> {
				err.println("newsroom: " + absent.getMessage());
				yield Exit.UNREACHABLE;
			}
			case UncheckedIOException file -> {
				err.println("newsroom: " + file.getMessage() + ": " + file.getCause());
				yield Exit.REFUSED;
			}
			default -> throw new IllegalStateException("This should not have happened", failure);
		};
	}

	private static int wrong(PrintWriter err, String what) {
		err.println("newsroom: " + what + " (see: ./newsroom help)");
		return Exit.WRONG_USE;
	}

	private static int refused(Refusal refusal, CommandLine command) {
		if (command.getCommand() instanceof Asking asking && asking.connection().wantsJson()) {
			command.getOut().println(refusal.problem().toPrettyString());
		}
		Words.refused(command.getErr(), refusal);
		return Exit.REFUSED;
	}

}
