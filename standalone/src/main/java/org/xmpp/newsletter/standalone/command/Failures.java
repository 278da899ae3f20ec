package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.embedded.EmbeddedStartException;
import picocli.CommandLine;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.boot.web.server.PortInUseException;

/**
 * What a command says when it cannot go on.
 */
final class Failures {

	private static final Logger logger = LoggerFactory.getLogger(Failures.class);

	private Failures() {
	}

	static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
		logger.error("The command failed", failure);
		PrintWriter errors = command.getErr();
		errors.println("newsroom: " + sentence(failure));
		return CommandLine.ExitCode.SOFTWARE;
	}

	private static String sentence(Exception failure) {
		return switch (failure) {
			case PortInUseException busy ->
				"Port %1$d is taken by another program. Stop that one, or choose another port: --port %2$d"
					.formatted(busy.getPort(), busy.getPort() + 1);
			case EmbeddedStartException clear -> String.valueOf(clear.getMessage());
			case CommandFailure expected -> String.valueOf(expected.getMessage());
			default -> NestedExceptionUtils.getMostSpecificCause(failure).getMessage() + " (the log has the details: "
					+ System.getProperty("newsroom.log", "newsroom.log") + ")";
		};
	}

}
