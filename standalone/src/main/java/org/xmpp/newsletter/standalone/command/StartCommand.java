package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.standalone.Newsroom;
import org.xmpp.newsletter.standalone.NewsroomClient;
import org.xmpp.newsletter.standalone.PastIssues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs a newsroom for real use until it is stopped.
 */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {

	private static final String PERSON = System.getProperty("user.name", "editor");

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final PortOption port = new PortOption();

	@Option(names = "--data", defaultValue = "data")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Option(names = "--archive")
	private @Nullable Path archive;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Optional<PastIssues> past = Optional.ofNullable(this.archive).map(PastIssues::in);
		Newsroom newsroom = Newsroom.start(this.data, this.port.number(), InstantSource.system(), settings());
		out.println("The newsroom is open at " + newsroom.address() + ", its data in " + this.data + ".");
		out.println("Stop it with Ctrl-C; nothing is lost when it stops, however it stops.");
		out.flush();
		past.ifPresent(
				(issues) -> issues.importInto(new NewsroomClient(newsroom.address(), PERSON)).forEach(out::println));
		out.flush();
		return Until.stopped(newsroom);
	}

	/** After a kill it takes up at once what its dead predecessor still holds. */
	private static Map<String, Object> settings() {
		return Map.of("newsroom.web.person", PERSON, "newsroom.aggregator.polling.alone", true,
				"spring.kafka.consumer.properties[group.instance.id]", "standalone");
	}

}
