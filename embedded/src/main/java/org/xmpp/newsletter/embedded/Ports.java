package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of the loopback interface.
 */
final class Ports {

	static final String HOST = "127.0.0.1";

	private Ports() {
	}

	/**
	 * Finds ports that are free now, all different.
	 * @param count how many
	 * @return the ports
	 */
	static List<Integer> free(int count) {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				sockets.add(new ServerSocket(0, 1, InetAddress.getByName(HOST)));
			}
			return sockets.stream().map(ServerSocket::getLocalPort).toList();
		}
		catch (IOException ex) {
			throw new EmbeddedStartException("No free port on " + HOST + ": " + ex.getMessage(), ex);
		}
		finally {
			sockets.forEach(Ports::close);
		}
	}

	/**
	 * Fails clearly before anything is started half.
	 * @param port the port that must be free
	 * @param user who needs it, in words
	 */
	static void requireFree(int port, String user) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(HOST, port));
		}
		catch (IOException ex) {
			throw new EmbeddedStartException(
					"Port %d of %s, needed by %s, is taken: %s. Stop what uses it, or try again.".formatted(port, HOST,
							user, ex.getMessage()),
					ex);
		}
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new EmbeddedStartException("A port cannot be freed: " + ex.getMessage(), ex);
		}
	}

}
