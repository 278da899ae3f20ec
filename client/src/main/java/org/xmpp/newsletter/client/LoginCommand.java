package org.xmpp.newsletter.client;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a token for a newsroom.
 */
@Command(name = "login", mixinStandardHelpOptions = true,
		description = "Asks for a token, tries it, and keeps it for this newsroom in a file for you alone.")
final class LoginCommand extends Asking {

	@Override
	public Integer call() {
		String token = ask().strip();
		if (token.isEmpty()) {
			throw new WrongUse("No token was given. Make one on the page of your account.");
		}
		if (connection().isInTheOpen()) {
			err().println("newsroom: Careful: %s is not encrypted; others on the way can read the token."
				.formatted(connection().address()));
		}
		JsonNode me = connection().with(token).read("/api/me");
		connection().kept().keepToken(token);
		print(me, () -> say("Signed in at %s as %s.", connection().address(), Words.text(me, "name")));
		return Exit.DONE;
	}

	/** Never an argument: those can be seen by everybody on the machine. */
	private static String ask() {
		@Nullable Console console = System.console();
		if (console != null && console.isTerminal()) {
			char @Nullable [] typed = console.readPassword("Token: ");
			return (typed != null) ? new String(typed) : "";
		}
		try {
			BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
			return Objects.requireNonNullElse(in.readLine(), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The token cannot be read", ex);
		}
	}

}
