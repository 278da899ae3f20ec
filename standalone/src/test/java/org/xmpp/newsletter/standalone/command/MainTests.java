package org.xmpp.newsletter.standalone.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MainTests {

	private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

	@ParameterizedTest
	@ValueSource(strings = { "demo --port many", "demo --port 70000", "demo --colour blue", "replay --month 2025-05",
			"replay --feeds . --month May --out x", "sing" })
	void answersBadArgumentsWithOneLineAndStatusTwo(String line) {
		assertThat(run(line.split(" "))).isEqualTo(2);
		assertThat(said().lines()).singleElement().asString().startsWith("newsroom: ").contains("./newsroom help");
	}

	@Test
	void saysWhichPortIsTakenAndWhatToDo(@TempDir Path folder) throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = String.valueOf(other.getLocalPort());
			assertThat(run("demo", "--port", port, "--folder", folder.toString())).isEqualTo(1);
			assertThat(said()).contains("Port " + port + " is taken", "--port");
		}
	}

	@Test
	void saysWhichFolderIsMissing(@TempDir Path folder) {
		Path absent = folder.resolve("absent");
		assertThat(run("replay", "--feeds", absent.toString(), "--month", "2025-05", "--out", "x")).isEqualTo(1);
		assertThat(said()).contains(absent.toString());
	}

	@Test
	void doesNotMakeANewsroomWhereOnlyPeopleWereAskedFor(@TempDir Path folder) {
		Path absent = folder.resolve("absent");
		assertThat(run("people", "list", "--data", absent.toString())).isEqualTo(1);
		assertThat(said()).contains("There is no newsroom in " + absent);
		assertThat(absent).doesNotExist();
	}

	private int run(String... arguments) {
		PrintStream console = System.err;
		System.setErr(new PrintStream(this.errors, true, StandardCharsets.UTF_8));
		try {
			return Main.execute(arguments);
		}
		finally {
			System.setErr(console);
		}
	}

	private String said() {
		return this.errors.toString(StandardCharsets.UTF_8);
	}

}
