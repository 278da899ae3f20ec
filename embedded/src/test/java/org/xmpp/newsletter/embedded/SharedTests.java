package org.xmpp.newsletter.embedded;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The infrastructure for tests starts once, and leaves nothing behind.
 */
class SharedTests {

	@Test
	@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void endsWithItsJvmAndLeavesNothing(@TempDir Path temporary) throws Exception {
		Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary, "-cp",
				System.getProperty("java.class.path"), SharedTests.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String output = new String(child.getInputStream().readAllBytes());
		assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(output).contains("same: true")
			.contains("spring.kafka.bootstrap-servers=127.0.0.1:")
			.contains("spring.datasource.url=jdbc:postgresql://127.0.0.1:")
			.contains("spring.datasource.username=newsroom")
			.contains("spring.datasource.password=");
		assertThat(temporary).isDirectoryNotContaining((path) -> path.getFileName().toString().startsWith("newsroom-"));
	}

	public static void main(String[] arguments) {
		EmbeddedInfrastructure shared = EmbeddedInfrastructure.shared();
		System.out.println("same: " + (shared == EmbeddedInfrastructure.shared()));
		System.out.println(shared.properties());
		// The broker's own threads would keep the JVM alive; Surefire ends its JVM like
		// this, too.
		System.exit(0);
	}

}
