package org.xmpp.newsletter.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What can be in the broker's way.
 */
class EmbeddedKafkaTests {

	@TempDir
	Path folder;

	@Test
	void aTakenPortIsAClearErrorAndLeavesNothingRunning() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
			int controller = Ports.free(1).getFirst();
			assertThatExceptionOfType(EmbeddedStartException.class)
				.isThrownBy(() -> EmbeddedKafka.start(this.folder, taken.getLocalPort(), controller, Durability.KEPT))
				.withMessageContaining("Port " + taken.getLocalPort())
				.withMessageContaining("is taken");
		}
		FolderLock.on(this.folder).close();
	}

	@Test
	void aPortTakenInTheMiddleOfTheStartStopsTheHalfThatRuns() throws Exception {
		FolderLock lock = FolderLock.on(this.folder);
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
			// Asked for while the other one is taken, so that it is another one.
			int controller = Ports.free(1).getFirst();
			assertThatException()
				.isThrownBy(() -> EmbeddedKafka.start(lock, taken.getLocalPort(), controller, Durability.KEPT))
				.withStackTraceContaining("Address already in use");
		}
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(brokerThreads()).isEmpty());
		FolderLock.on(this.folder).close();
	}

	private static List<String> brokerThreads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.isDaemon())
			.map(Thread::getName)
			.filter((name) -> name.contains("kafka") || name.contains("controller") || name.contains("raft"))
			.toList();
	}

}
