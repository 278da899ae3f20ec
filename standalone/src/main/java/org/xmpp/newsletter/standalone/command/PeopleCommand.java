package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.xmpp.newsletter.embedded.EmbeddedDatabase;
import org.xmpp.newsletter.platform.people.Office;
import org.xmpp.newsletter.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lets people in from the command line, whether the newsroom runs or not.
 */
@Command(name = "people")
final class PeopleCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final PortOption port = new PortOption();

	@Option(names = "--data", defaultValue = "data")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Unmatched
	private final List<String> words = new ArrayList<>();

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		URI newsroom = URI.create("http://localhost:" + this.port.number());
		try {
			EmbeddedDatabase.reach(this.data.resolve("postgres"),
					(access) -> Office
						.on(new DriverManagerDataSource(access.url(), access.user(), access.password()), newsroom,
								InstantSource.system())
						.run(this.words))
				.forEach(out::println);
			out.flush();
			return 0;
		}
		catch (Problem ex) {
			throw new CommandFailure(ex.getMessage());
		}
	}

}
