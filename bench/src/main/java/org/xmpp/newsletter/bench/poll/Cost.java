package org.xmpp.newsletter.bench.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a stretch of work took.
 *
 * @param wall time on the wall
 * @param here CPU time of this process
 * @param database CPU time of the database's processes
 */
record Cost(Duration wall, Duration here, Duration database) {

	private static final int TICKS_PER_SECOND = 100;

	/**
	 * Measures work.
	 * @param database the folder of the embedded database
	 * @param work to measure
	 * @return what it took
	 */
	static Cost of(Path database, Runnable work) {
		Cost before = now(database);
		work.run();
		Cost after = now(database);
		return new Cost(after.wall.minus(before.wall), after.here.minus(before.here),
				after.database.minus(before.database));
	}

	private static Cost now(Path database) {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return new Cost(Duration.ofNanos(System.nanoTime()), Duration.ofNanos(system.getProcessCpuTime()),
				ofDatabase(database));
	}

	double cpuPerThousand(int feeds) {
		return this.here.toMillis() / (double) feeds;
	}

	double databasePerThousand(int feeds) {
		return this.database.toMillis() / (double) feeds;
	}

	double perSecond(int feeds) {
		return feeds * 1000.0 / Math.max(1, this.wall.toMillis());
	}

	/** The server, its workers, and those workers that have ended. */
	private static Duration ofDatabase(Path folder) {
		Path pidFile = folder.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return Duration.ZERO;
		}
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			String server = Files.readAllLines(pidFile).getFirst().strip();
			long ticks = processes.filter((process) -> process.getFileName().toString().matches("\\d+"))
				.mapToLong((process) -> ticks(process, server))
				.sum();
			return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long ticks(Path process, String server) {
		try {
			String stat = Files.readString(process.resolve("stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			if (process.getFileName().toString().equals(server)) {
				return sum(fields, 11, 15);
			}
			return fields[1].equals(server) ? sum(fields, 11, 13) : 0;
		}
		catch (IOException ended) {
			return 0;
		}
	}

	private static long sum(String[] fields, int from, int to) {
		long sum = 0;
		for (int i = from; i < to; i++) {
			sum += Long.parseLong(fields[i]);
		}
		return sum;
	}

	/**
	 * How much memory this process holds.
	 * @param field VmRSS for now, VmHWM for the most so far
	 * @return megabytes
	 */
	static long resident(String field) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
			return lines.filter((line) -> line.startsWith(field))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
