package org.xmpp.newsletter.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the client keeps from one command to the next, of each newsroom by itself: the
 * token, what was decided last, and which draft was read. The file is for its owner
 * alone.
 */
final class Kept {

	private static final String USUAL = "usual";

	private static final String TOKEN = "token";

	private static final String DECIDED = "decided";

	private static final String READ = "read";

	private final Path file;

	private final String server;

	private final JsonMapper json;

	Kept(Path folder, URI server, JsonMapper json) {
		this.file = folder.resolve("client.json");
		this.server = server.toString();
		this.json = json;
	}

	/**
	 * A decision that can be taken back.
	 *
	 * @param entry the entry's id
	 * @param tag the entity tag it had after the decision
	 */
	record Decided(String entry, String tag) {
	}

	Optional<String> token() {
		return text(mine(all()).path(TOKEN));
	}

	/** From now on this newsroom is meant where none is named. */
	void keepToken(String token) {
		change((all, mine) -> {
			mine.put(TOKEN, token);
			all.put(USUAL, this.server);
		});
	}

	/** The newsroom that is meant where none is named. */
	static Optional<String> usual(Path folder, JsonMapper json) {
		return text(new Kept(folder, URI.create(""), json).all().path(USUAL));
	}

	void forgetToken() {
		change((_, mine) -> mine.remove(TOKEN));
	}

	List<Decided> decided() {
		return mine(all()).path(DECIDED)
			.valueStream()
			.map((one) -> new Decided(one.path("entry").asString(), one.path("tag").asString()))
			.toList();
	}

	void keepDecided(List<Decided> decided) {
		change((_, mine) -> {
			var array = mine.putArray(DECIDED);
			decided.forEach((one) -> array.addObject().put("entry", one.entry()).put("tag", one.tag()));
		});
	}

	/** The entity tag of the draft that was read, of a month. */
	Optional<String> read(String month) {
		return text(mine(all()).path(READ).path(month));
	}

	void keepRead(String month, String tag) {
		change((_, mine) -> mine.withObject("/" + READ).put(month, tag));
	}

	private static Optional<String> text(JsonNode node) {
		return node.isString() ? Optional.of(node.asString()) : Optional.empty();
	}

	private JsonNode mine(JsonNode all) {
		return all.path(this.server);
	}

	private ObjectNode all() {
		try {
			return (Files.exists(this.file)
					&& this.json.readTree(Files.readAllBytes(this.file)) instanceof ObjectNode all) ? all
							: this.json.createObjectNode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.file + " cannot be read", ex);
		}
	}

	private void change(BiConsumer<ObjectNode, ObjectNode> change) {
		ObjectNode all = all();
		ObjectNode mine = (all.get(this.server) instanceof ObjectNode there) ? there : all.putObject(this.server);
		change.accept(all, mine);
		try {
			write(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.file + " cannot be written", ex);
		}
	}

	/** Never, not for a moment, where others can read it. */
	private void write(byte[] content) throws IOException {
		Path folder = Files.createDirectories(this.file.toAbsolutePath().getParent());
		boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
		Path fresh = posix
				? Files.createTempFile(folder, "client", ".new",
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
				: Files.createTempFile(folder, "client", ".new");
		Files.write(fresh, content);
		Files.move(fresh, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
