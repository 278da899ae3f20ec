package org.xmpp.newsletter.aggregator.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that takes everything, or refuses everything, and keeps what was said.
 */
final class MailServer implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final List<String> letters = new CopyOnWriteArrayList<>();

	private volatile boolean refuses;

	MailServer() throws IOException {
		Thread.ofVirtual().start(this::listen);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	List<String> letters() {
		return this.letters;
	}

	void refuses(boolean refuses) {
		this.refuses = refuses;
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try (Socket caller = this.socket.accept()) {
				talk(caller);
			}
			catch (IOException ex) {
				// The caller hung up, or the server was closed.
			}
		}
	}

	private void talk(Socket caller) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
		say(caller, "220 mail.example");
		String line = in.readLine();
		while (line != null) {
			String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
			switch (verb) {
				case "RCPT" -> say(caller, this.refuses ? "550 nobody of that name" : "250 ok");
				case "DATA" -> {
					say(caller, "354 go on");
					this.letters.add(read(in));
					say(caller, "250 taken");
				}
				case "QUIT" -> say(caller, "221 bye");
				default -> say(caller, "250 ok");
			}
			line = in.readLine();
		}
	}

	private static String read(BufferedReader in) throws IOException {
		StringBuilder letter = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			letter.append(line).append('\n');
		}
		return letter.toString();
	}

	private static void say(Socket caller, String words) throws IOException {
		OutputStream out = caller.getOutputStream();
		out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
