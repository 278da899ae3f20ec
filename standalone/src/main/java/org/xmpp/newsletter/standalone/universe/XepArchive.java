package org.xmpp.newsletter.standalone.universe;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Kept lists of XEPs. Each shows a day as it ended and holds from the last second of that
 * day, so that what changed on it belongs to its month; a list below {@code months} is
 * named after the day that follows.
 */
public final class XepArchive implements XepLists, AutoCloseable {

	private static final Pattern NAME = Pattern.compile("xeplist-(\\d{4}-\\d{2}-\\d{2})\\.xml(\\.gz)?");

	private final Path folder;

	private @Nullable NavigableMap<Instant, Path> lists;

	private @Nullable Path unpacked;

	private XepArchive(Path folder) {
		this.folder = folder;
	}

	/**
	 * Opens a folder of kept lists; its archive is unpacked when the first list is asked
	 * for.
	 * @param folder a folder with {@code months}, {@code days} and
	 * {@code all-days.tar.xz}, the folder above their common folder {@code lists}, or a
	 * folder of lists
	 * @return the archive
	 * @throws IllegalArgumentException if there is no such folder
	 */
	public static XepArchive open(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("There is no folder of XEP lists at " + folder);
		}
		Path nested = folder.resolve("lists");
		return new XepArchive(Files.isDirectory(nested) ? nested : folder);
	}

	@Override
	public synchronized Optional<byte[]> at(Instant instant) {
		try {
			Map.Entry<Instant, Path> list = lists().floorEntry(instant);
			return (list != null) ? Optional.of(read(list.getValue())) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The XEP lists in " + this.folder + " cannot be read", ex);
		}
	}

	@Override
	public synchronized void close() {
		try {
			FileSystemUtils.deleteRecursively(this.unpacked);
			this.unpacked = null;
			this.lists = null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The unpacked XEP lists cannot be removed", ex);
		}
	}

	private NavigableMap<Instant, Path> lists() throws IOException {
		if (this.lists == null) {
			NavigableMap<Instant, Path> found = new TreeMap<>();
			Path archive = this.folder.resolve("all-days.tar.xz");
			if (Files.isRegularFile(archive)) {
				this.unpacked = Files.createTempDirectory("xep-lists");
				unpack(archive, this.unpacked);
				collect(this.unpacked, found);
			}
			collect(this.folder, found);
			this.lists = found;
		}
		return this.lists;
	}

	private static void collect(Path folder, Map<Instant, Path> lists) throws IOException {
		try (Stream<Path> files = Files.walk(folder, 3)) {
			files.filter(Files::isRegularFile).forEach((file) -> {
				Matcher name = NAME.matcher(file.getFileName().toString());
				if (name.matches()) {
					lists.put(holdsFrom(LocalDate.parse(name.group(1)), file), file);
				}
			});
		}
	}

	private static Instant holdsFrom(LocalDate day, Path file) {
		Path parent = file.getParent();
		boolean dayBefore = parent != null && parent.endsWith("months");
		return (dayBefore ? day : day.plusDays(1)).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
	}

	/**
	 * Only the last part of an entry's name is used: an archive cannot write elsewhere.
	 */
	private static void unpack(Path archive, Path target) throws IOException {
		try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
				if (entry.isFile() && NAME.matcher(name).matches()) {
					Files.copy(tar, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	private static byte[] read(Path list) throws IOException {
		try (InputStream in = Files.newInputStream(list)) {
			return list.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
		}
	}

}
