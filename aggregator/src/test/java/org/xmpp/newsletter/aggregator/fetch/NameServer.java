package org.xmpp.newsletter.aggregator.fetch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A name server on loopback that says what a test wants.
 */
class NameServer implements AutoCloseable {

	private static final int A = 1;

	private static final int CNAME = 5;

	private static final int AAAA = 28;

	final List<String> asked = new CopyOnWriteArrayList<>();

	private final DatagramSocket udp;

	private final ServerSocket tcp;

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	NameServer() {
		try {
			this.tcp = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
			this.udp = new DatagramSocket(new InetSocketAddress("127.0.0.1", this.tcp.getLocalPort()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.startVirtualThread(this::listen);
		Thread.startVirtualThread(this::accept);
	}

	/**
	 * What is known of a name.
	 *
	 * @param rounds addresses or an alias, another round at each question, over and over
	 * @param silentForSix whether questions for IPv6 go unanswered
	 * @param overTcp whether the answer is too long for UDP
	 */
	private record Entry(List<List<String>> rounds, boolean silentForSix, boolean overTcp) {
	}

	NameServer know(String name, String... answers) {
		this.entries.put(name, new Entry(List.of(List.of(answers)), false, false));
		return this;
	}

	NameServer knowInTurns(String name, String first, String second) {
		this.entries.put(name, new Entry(List.of(List.of(first), List.of(second)), false, false));
		return this;
	}

	NameServer knowButNotForSix(String name, String answer) {
		this.entries.put(name, new Entry(List.of(List.of(answer)), true, false));
		return this;
	}

	NameServer knowAtLength(String name, String answer) {
		this.entries.put(name, new Entry(List.of(List.of(answer)), false, true));
		return this;
	}

	InetSocketAddress address() {
		return new InetSocketAddress("127.0.0.1", this.tcp.getLocalPort());
	}

	private void listen() {
		byte[] room = new byte[1500];
		try {
			while (true) {
				DatagramPacket question = new DatagramPacket(room, room.length);
				this.udp.receive(question);
				byte[] answer = answer(ByteBuffer.wrap(room, 0, question.getLength()), false);
				if (answer.length > 0) {
					this.udp.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
				}
			}
		}
		catch (IOException closed) {
			// The test is over.
		}
	}

	private void accept() {
		while (!this.tcp.isClosed()) {
			try (Socket connection = this.tcp.accept()) {
				DataInputStream in = new DataInputStream(connection.getInputStream());
				byte[] answer = answer(ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort())), true);
				DataOutputStream out = new DataOutputStream(connection.getOutputStream());
				out.writeShort(answer.length);
				out.write(answer);
				out.flush();
				in.read();
			}
			catch (IOException closed) {
				// The next one, or the end.
			}
		}
	}

	private byte[] answer(ByteBuffer question, boolean tcp) throws IOException {
		short id = question.getShort();
		question.position(12);
		String name = name(question);
		short type = question.getShort();
		long before = this.asked.stream().filter((name + " " + type)::equals).count();
		this.asked.add(name + " " + type);
		Entry entry = this.entries.get(name);
		if (entry != null && entry.silentForSix() && type == AAAA) {
			return new byte[0];
		}
		boolean cut = entry != null && entry.overTcp() && !tcp;
		List<byte[]> records = (entry == null || cut) ? List.of()
				: records(entry.rounds().get((int) (before % entry.rounds().size())), type);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeShort(id);
		out.writeShort(0x8180 | (cut ? 0x200 : 0) | ((entry == null) ? 3 : 0));
		for (int count : new int[] { 1, records.size(), 0, 0 }) {
			out.writeShort(count);
		}
		out.write(wire(name));
		out.writeShort(type);
		out.writeShort(1);
		for (byte[] entryBytes : records) {
			out.write(wire(name));
			out.write(entryBytes);
		}
		return bytes.toByteArray();
	}

	private static List<byte[]> records(List<String> answers, int type) throws IOException {
		List<byte[]> records = new ArrayList<>();
		for (String answer : answers) {
			boolean alias = answer.endsWith(".test");
			int kind = alias ? CNAME : (answer.contains(":") ? AAAA : A);
			if (alias || kind == type) {
				records.add(entry(kind, alias ? wire(answer) : address(answer)));
			}
		}
		return records;
	}

	/** Java makes an IPv4 address of a mapped one, so those are written byte for byte. */
	private static byte[] address(String literal) throws IOException {
		byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
		return (literal.contains(":") && bytes.length == 4)
				? ByteBuffer.allocate(16).position(10).putShort((short) -1).put(bytes).array() : bytes;
	}

	private static byte[] entry(int type, byte[] data) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeShort(type);
		out.writeShort(1);
		out.writeInt(0);
		out.writeShort(data.length);
		out.write(data);
		return bytes.toByteArray();
	}

	private static byte[] wire(String name) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String label : name.split("\\.")) {
			bytes.write(label.length());
			bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
		}
		bytes.write(0);
		return bytes.toByteArray();
	}

	private static String name(ByteBuffer question) {
		List<String> labels = new ArrayList<>();
		for (int length = question.get(); length > 0; length = question.get()) {
			byte[] label = new byte[length];
			question.get(label);
			labels.add(new String(label, StandardCharsets.US_ASCII));
		}
		return String.join(".", labels).toLowerCase(Locale.ROOT);
	}

	@Override
	public void close() {
		this.udp.close();
		try {
			this.tcp.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
