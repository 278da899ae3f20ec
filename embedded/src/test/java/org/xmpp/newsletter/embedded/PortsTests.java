package org.xmpp.newsletter.embedded;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTests {

	/** Such a connection once took the controller's port before it listened. */
	@Test
	void aFreePortIsNoneThatAnOutgoingConnectionMayTakeMeanwhile() {
		List<Integer> ports = Ports.free(50);
		assertThat(ports).hasSize(50).doesNotHaveDuplicates().allMatch((port) -> port >= 20_000 && port < 32_768);
	}

	@Test
	void aTakenPortIsSaidWithWhoNeedsIt() throws Exception {
		int port = Ports.free(1).getFirst();
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(Ports.HOST, port));
			assertThatExceptionOfType(EmbeddedStartException.class)
				.isThrownBy(() -> Ports.requireFree(port, "the kettle"))
				.withMessageContainingAll(String.valueOf(port), "the kettle", "Stop what uses it");
		}
	}

}
