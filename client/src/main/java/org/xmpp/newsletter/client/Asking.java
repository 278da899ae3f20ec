package org.xmpp.newsletter.client;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * A command that asks the newsroom something.
 */
abstract class Asking implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private Connection connection;

	final Connection connection() {
		return this.connection;
	}

	final PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	final PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	/** For a person, or for a program when it was asked so. */
	final void print(JsonNode answer, Runnable inWords) {
		if (this.connection.wantsJson()) {
			out().println(answer.toPrettyString());
		}
		else {
			inWords.run();
		}
	}

	final void say(String line, Object... values) {
		out().println(line.formatted(values));
	}

}
