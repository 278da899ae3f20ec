package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Moments;
import org.xmpp.newsletter.platform.people.FirstAdministrator;
import org.xmpp.newsletter.platform.people.WayIn;
import org.xmpp.newsletter.standalone.HouseClient;
import org.xmpp.newsletter.standalone.Newsroom;
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

	@Option(names = "--open")
	private boolean open;

	@Option(names = "--archive")
	private @Nullable Path archive;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Optional<PastIssues> past = Optional.ofNullable(this.archive).map(PastIssues::in);
		Newsroom newsroom = Newsroom.start(this.data, this.port.number(), InstantSource.system(), settings());
		out.println("The newsroom is open at " + newsroom.address() + ", its data in " + this.data + ".");
		if (this.open) {
			out.println("It has no accounts (--open): whoever sits at this machine can decide in any name.");
		}
		else {
			newsroom.aggregator(FirstAdministrator.class)
				.wayIn()
				.ifPresent((way) -> out.println(firstWords(way, newsroom)));
		}
		out.println("Stop it with Ctrl-C; nothing is lost when it stops, however it stops.");
		out.flush();
		past.ifPresent((issues) -> HouseClient.with(newsroom, this.open ? PERSON : null, issues::importInto)
			.forEach(out::println));
		out.flush();
		return Until.stopped(newsroom);
	}

	private static String firstWords(WayIn way, Newsroom newsroom) {
		return """
				Nobody has an account yet. Open this to set the password of the administrator "%s":
				  %s
				It works once, until %s; another start makes another one.""".formatted(way.account().login(),
				way.at(newsroom.address()), new Moments().text(way.until()));
	}

	/** After a kill it takes up at once what its dead predecessor still holds. */
	private Map<String, Object> settings() {
		Map<String, Object> settings = new HashMap<>(Map.of("newsroom.aggregator.polling.alone", true,
				"spring.kafka.consumer.properties[group.instance.id]", "standalone"));
		settings.put("newsroom.people.first-administrator", false);
		if (this.open) {
			settings.put("newsroom.people.entry", "open");
			settings.put("newsroom.web.person", PERSON);
		}
		return settings;
	}

}
