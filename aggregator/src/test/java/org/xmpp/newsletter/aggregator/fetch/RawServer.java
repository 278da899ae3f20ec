package org.xmpp.newsletter.aggregator.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.springframework.util.unit.DataSize;

/**
 * A server on loopback that sends whatever bytes a test wants, and knows no HTTP.
 */
class RawServer implements AutoCloseable {

	static final int LIMIT = 64 * 1024;

	final List<String> asked = new CopyOnWriteArrayList<>();

	private final ServerSocket socket;

	private volatile Answering answering = (path, out) -> {
	};

	RawServer() {
		this("127.0.0.1");
	}

	RawServer(String address) {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.ofLiteral(address));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.startVirtualThread(this::listen);
	}

	/** Listens on every address of this machine, as a canary does. */
	static RawServer everywhere() {
		return new RawServer("0.0.0.0");
	}

	/**
	 * Writes an answer to a path.
	 */
	interface Answering {

		void write(String path, OutputStream out) throws IOException;

	}

	void answer(Answering answering) {
		this.answering = answering;
	}

	void answer(String bytes) {
		answer((path, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
	}

	void answer(Function<String, String> answers) {
		answer((path, out) -> out.write(answers.apply(path).getBytes(StandardCharsets.ISO_8859_1)));
	}

	int port() {
		return this.socket.getLocalPort();
	}

	URI at(String path) {
		return URI.create("http://127.0.0.1:" + port() + path);
	}

	/** May ask this server at exactly its address, and public ones at the given ports. */
	Fetcher fetcher(Names names, Integer... ports) {
		FetchProperties properties = new FetchProperties(Duration.ofSeconds(5), Duration.ofSeconds(2),
				Duration.ofSeconds(5), DataSize.ofBytes(LIMIT), 5, Set.of(ports),
				List.of(AllowedAddress.valueOf("127.0.0.1:" + port())), List.of(), "Newsroom/test", null);
		return new Fetcher(properties, InstantSource.fixed(WebServer.NOW), names);
	}

	private void listen() {
		try {
			while (true) {
				Socket connection = this.socket.accept();
				Thread.startVirtualThread(() -> serve(connection));
			}
		}
		catch (IOException closed) {
			// The test is over.
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
			StringBuilder request = new StringBuilder();
			for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
				request.append(line).append('\n');
			}
			this.asked.add(request.toString());
			this.answering.write(request.toString().split(" ")[1], connection.getOutputStream());
			connection.getOutputStream().flush();
		}
		catch (IOException | ArrayIndexOutOfBoundsException goneAway) {
			// So does a client that has enough.
		}
	}

	/**
	 * What came of a fetch, in one word.
	 */
	static String kind(FetchResult result) {
		return switch (result) {
			case FetchResult.Fetched _ -> "fetched";
			case FetchResult.NotModified _ -> "not_modified";
			case FetchResult.Throttled _ -> "throttled";
			case FetchResult.Gone _ -> "gone";
			case FetchResult.BotWall _ -> "bot_wall";
			case FetchResult.Refused refused -> "refused " + refused.rule().slug();
			case FetchResult.Failed failed -> "failed " + failed.failure().slug();
		};
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
