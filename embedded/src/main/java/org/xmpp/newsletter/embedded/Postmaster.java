package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that runs on a data directory. It is a process of its own and lives
 * on when the JVM that started it is killed.
 */
record Postmaster(ProcessHandle process) {

	private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);

	/**
	 * Finds the server of a data directory by its pid file. The number alone proves
	 * nothing, it may be another program's by now.
	 * @param data the data directory, a real path
	 * @return the running server
	 * @throws IOException when the pid file cannot be read
	 */
	static Optional<Postmaster> of(Path data) throws IOException {
		Path file = data.resolve("postmaster.pid");
		if (Files.notExists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> runsOn(process.pid(), data))
			.map(Postmaster::new);
	}

	/** The port it listens on: the fourth line of its pid file. */
	static Optional<Integer> port(Path data) throws IOException {
		return Files.readAllLines(data.resolve("postmaster.pid"))
			.stream()
			.skip(3)
			.findFirst()
			.map(String::strip)
			.filter((line) -> line.matches("\\d{1,5}"))
			.map(Integer::valueOf);
	}

	// A server changes into its data directory when it starts.
	private static boolean runsOn(long pid, Path data) {
		try {
			Path process = Path.of("/proc", Long.toString(pid));
			String name = Files.readString(process.resolve("comm")).strip();
			return name.equals("postgres") && process.resolve("cwd").toRealPath().equals(data);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Stops it: connections are cut, committed rows stay. When it does not obey it is
	 * made to stop as in a crash, from which the next start recovers.
	 * @throws IOException when it cannot be told
	 */
	void stop() throws IOException {
		signal("INT");
		if (!ended(60)) {
			logger.warn("PostgreSQL (process {}) does not stop, it is made to", this.process.pid());
			signal("QUIT");
			if (!ended(20)) {
				throw new EmbeddedStartException("An old PostgreSQL (process %d) does not stop. End it, then try again."
					.formatted(this.process.pid()), null);
			}
		}
	}

	// The JDK knows only SIGTERM, on which a server waits for its clients to leave.
	private void signal(String name) throws IOException {
		try {
			new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(this.process.pid()))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean ended(int seconds) {
		try {
			this.process.onExit().get(seconds, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			return !this.process.isAlive();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !this.process.isAlive();
		}
	}

}
