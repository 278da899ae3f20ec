package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a folder for one process. It stands beside the data: Kafka takes its own lock
 * only after it has written, and a second broker makes the first one fail. The system
 * frees the lock when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

	// Opening and closing the file a second time in one JVM would free the first lock.
	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Creates the folder, for its owner only, unless it exists, and takes it.
	 * @param folder the folder to take
	 * @return the lock, to be closed
	 * @throws FolderInUseException when somebody has it
	 * @throws EmbeddedStartException when it cannot be a data folder
	 */
	static FolderLock on(Path folder) {
		try {
			Path real = create(folder);
			if (!HELD_HERE.add(real)) {
				throw new FolderInUseException(real, "this process already", null);
			}
			return lock(real);
		}
		catch (IOException ex) {
			throw new EmbeddedStartException(
					"The folder %s cannot hold the data (%s: %s). Choose a folder that this user may write to."
						.formatted(folder, ex.getClass().getSimpleName(), ex.getMessage()),
					ex);
		}
	}

	private static Path create(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		return folder.toRealPath();
	}

	private static FolderLock lock(Path real) throws IOException {
		boolean locked = false;
		FileChannel channel = null;
		try {
			Path file = real.resolve("lock");
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				throw new FolderInUseException(real, "the process " + Files.readString(file).strip(), null);
			}
			channel.truncate(0)
				.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			locked = true;
			return new FolderLock(real, channel);
		}
		finally {
			if (!locked) {
				HELD_HERE.remove(real);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	/**
	 * The folder without links and dots.
	 * @return its real path
	 */
	Path folder() {
		return this.folder;
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			HELD_HERE.remove(this.folder);
		}
	}

}
