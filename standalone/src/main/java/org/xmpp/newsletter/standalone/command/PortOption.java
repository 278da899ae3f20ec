package org.xmpp.newsletter.standalone.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The port at which a newsroom answers.
 */
final class PortOption {

	private static final int HIGHEST = 65_535;

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	private int number = 8080;

	@Option(names = "--port")
	void setNumber(int number) {
		if (number < 0 || number > HIGHEST) {
			throw new ParameterException(this.spec.commandLine(), "--port takes a number from 0 to 65535");
		}
		this.number = number;
	}

	int number() {
		return this.number;
	}

}
