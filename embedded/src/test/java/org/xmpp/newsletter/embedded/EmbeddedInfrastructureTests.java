package org.xmpp.newsletter.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is promised about the data, tried on the real things.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedInfrastructureTests {

	@TempDir
	Path parent;

	@Test
	void recordsOffsetsAndRowsSurviveARestart() throws Exception {
		Path folder = this.parent.resolve("a folder");
		try (Probe probe = new Probe(EmbeddedInfrastructure.start(folder))) {
			probe.createTopic();
			probe.send("one", "two", "three");
			assertThat(probe.read("readers", 2)).containsExactly("one", "two");
			probe.execute("create table probe (value text)");
			probe.execute("insert into probe values ('row')");
			refusesASecondStart(folder, probe);
			keepsWhatItAcknowledges(probe);
			letsNobodyInWithoutPassword(probe);
		}
		assertThat(Postmaster.of(folder.toRealPath().resolve("postgres/data"))).isEmpty();
		try (Probe probe = new Probe(EmbeddedInfrastructure.start(folder))) {
			assertThat(probe.topics()).contains(Probe.TOPIC);
			assertThat(probe.read("readers", 1)).containsExactly("three");
			assertThat(probe.query("select value from probe")).containsExactly("row", "written after the refusal");
		}
	}

	private void refusesASecondStart(Path folder, Probe first) throws Exception {
		assertThatExceptionOfType(FolderInUseException.class).isThrownBy(() -> EmbeddedInfrastructure.start(folder))
			.withMessageContaining(folder.toRealPath().toString())
			.withMessageContaining("in use by this process");
		Process second = child(folder, ProcessBuilder.Redirect.PIPE);
		String complaint = new String(second.getErrorStream().readAllBytes());
		assertThat(second.waitFor()).isNotZero();
		assertThat(complaint).contains("FolderInUseException")
			.contains("in use by the process " + ProcessHandle.current().pid());
		first.execute("insert into probe values ('written after the refusal')");
		assertThat(first.topics()).contains(Probe.TOPIC);
	}

	private void keepsWhatItAcknowledges(Probe probe) throws SQLException {
		assertThat(probe.query("show fsync")).containsExactly("on");
		assertThat(probe.query("show synchronous_commit")).containsExactly("on");
		assertThat(probe.query("show max_connections")).containsExactly("60");
		assertThat(probe.query("show listen_addresses")).containsExactly("127.0.0.1");
	}

	private void letsNobodyInWithoutPassword(Probe probe) {
		String url = probe.infrastructure().database().jdbcUrl();
		for (String user : List.of("newsroom", PostgresServer.ADMINISTRATOR)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(url, user, "guessed"))
				.withMessageContaining("authentication failed");
		}
	}

	@Test
	void whatWasAcknowledgedSurvivesAKill() throws Exception {
		Path folder = this.parent.resolve("killed");
		Process victim = child(folder, ProcessBuilder.Redirect.INHERIT);
		long acknowledged = awaitAcknowledged(victim, 200);
		victim.destroyForcibly().waitFor();
		Path data = folder.toRealPath().resolve("postgres/data");
		assertThat(Postmaster.of(data)).as("PostgreSQL outlives the JVM").isPresent();
		try (Probe probe = new Probe(EmbeddedInfrastructure.start(folder))) {
			List<String> expected = LongStream.rangeClosed(1, acknowledged).mapToObj(Long::toString).toList();
			assertThat(probe.read("readers", (int) acknowledged)).startsWith(expected.toArray(String[]::new));
			assertThat(probe.query("select value from probe order by value"))
				.startsWith(expected.toArray(String[]::new));
		}
	}

	private static long awaitAcknowledged(Process victim, long wanted) throws Exception {
		BufferedReader output = victim.inputReader();
		String line = output.readLine();
		while (line != null) {
			if (line.startsWith("acknowledged ") && Long.parseLong(line.substring(13)) >= wanted) {
				return Long.parseLong(line.substring(13));
			}
			line = output.readLine();
		}
		throw new AssertionError("The child ended too early");
	}

	private static Process child(Path folder, ProcessBuilder.Redirect errors) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				System.getProperty("java.class.path"), Victim.class.getName(), folder.toString())
			.redirectError(errors)
			.start();
	}

	@Test
	void aFileInPlaceOfTheFolderIsAClearError() throws Exception {
		Path file = Files.writeString(this.parent.resolve("file"), "not a folder");
		assertThatExceptionOfType(EmbeddedStartException.class).isThrownBy(() -> EmbeddedInfrastructure.start(file))
			.withMessageContaining(file.toString())
			.withMessageContaining("Choose a folder");
	}

	@Test
	void aFailedStartLeavesTheFolderFree() throws Exception {
		Path folder = this.parent.resolve("failed");
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("postgres"), "in the way");
		Files.writeString(folder.resolve("kafka"), "in the way");
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(EmbeddedStartException.class)
				.isThrownBy(() -> EmbeddedInfrastructure.start(folder))
				.withMessageContaining("cannot hold the data")
				.withMessageContaining(folder + File.separator);
		}
	}

}
