package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback interface.
 */
final class Ports {

	static final String HOST = "127.0.0.1";

	/**
	 * Below the ports that Linux gives to outgoing connections, one of which might take a
	 * port between looking and listening.
	 */
	private static final int FIRST = 20_000;

	private static final int BEYOND = 32_768;

	private static final int TRIES = 1000;

	private Ports() {
	}

	/**
	 * Finds ports that are free now, all different.
	 * @param count how many
	 * @return the ports
	 */
	static List<Integer> free(int count) {
		List<Integer> ports = ThreadLocalRandom.current()
			.ints(FIRST, BEYOND)
			.distinct()
			.limit(TRIES)
			.filter(Ports::isFree)
			.limit(count)
			.boxed()
			.toList();
		if (ports.size() < count) {
			throw new EmbeddedStartException("No free port on " + HOST + " from " + FIRST + " on. Stop what uses them.",
					null);
		}
		return ports;
	}

	private static boolean isFree(int port) {
		try {
			bind(port);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Fails clearly before anything is started half.
	 * @param port the port that must be free
	 * @param user who needs it, in words
	 */
	static void requireFree(int port, String user) {
		try {
			bind(port);
		}
		catch (IOException ex) {
			throw new EmbeddedStartException(
					"Port %d of %s, needed by %s, is taken: %s. Stop what uses it, or try again.".formatted(port, HOST,
							user, ex.getMessage()),
					ex);
		}
	}

	private static void bind(int port) throws IOException {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(HOST, port));
		}
	}

}
