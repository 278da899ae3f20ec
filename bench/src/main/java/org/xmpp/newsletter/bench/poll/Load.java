package org.xmpp.newsletter.bench.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Polls some thousand feeds by the aggregator and by a bare loop, in one process, and
 * prints what each took.
 */
final class Load {

	private static final int WARM_UP = 600;

	private Load() {
	}

	/**
	 * Measures.
	 * @param arguments the number of feeds
	 */
	public static void main(String[] arguments) throws IOException {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		int feeds = Integer.parseInt(arguments[0]);
		Path folder = Files.createTempDirectory("newsroom-bench");
		Process farm = farm();
		try (BufferedReader output = farm.inputReader(); Polls polls = Polls.on(folder, output.readLine())) {
			measure(feeds, polls, folder.resolve("postgres/data"));
		}
		finally {
			farm.destroy();
		}
	}

	private static void measure(int feeds, Polls polls, Path database) {
		BareLoop bare = BareLoop.of(polls.port());
		polls.register(0, WARM_UP);
		polls.pollAll();
		polls.pollAll();
		bare.readAll(0, WARM_UP);
		bare.askAll(0, WARM_UP);
		polls.retireAll();
		polls.register(WARM_UP, feeds);
		System.out.println("feeds | pass | who | CPU s per 1,000 | database CPU s per 1,000 | feeds/s | resident MB");
		print(feeds, "cold", "bare loop", Cost.of(database, () -> bare.readAll(WARM_UP, feeds)));
		print(feeds, "cold", "newsroom", Cost.of(database, polls::pollAll));
		polls.check(WARM_UP + feeds);
		print(feeds, "cold", "bare loop again", Cost.of(database, () -> bare.readAll(WARM_UP, feeds)));
		print(feeds, "304", "bare loop", Cost.of(database, () -> bare.askAll(WARM_UP, feeds)));
		print(feeds, "304", "newsroom", Cost.of(database, polls::pollAll));
		print(feeds, "304", "bare loop again", Cost.of(database, () -> bare.askAll(WARM_UP, feeds)));
		System.out.println("most resident: " + Cost.resident("VmHWM") + " MB");
	}

	private static void print(int feeds, String pass, String who, Cost cost) {
		System.out.println(String.format(Locale.ROOT, "%,d | %s | %s | %.2f | %.2f | %.0f | %d", feeds, pass, who,
				cost.cpuPerThousand(feeds), cost.databasePerThousand(feeds), cost.perSecond(feeds),
				Cost.resident("VmRSS")));
	}

	private static Process farm() {
		try {
			return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-cp",
					System.getProperty("java.class.path"), Farm.class.getName())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
