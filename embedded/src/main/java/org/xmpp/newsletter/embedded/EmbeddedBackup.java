package org.xmpp.newsletter.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Copies what is kept in a folder into one file, also while it runs, and makes a folder
 * of such a file again. It is the database: what the broker has can be sent again. The
 * copy is PostgreSQL's own base backup: the files as they are, and the log that makes
 * them consistent.
 *
 * @see <a href="https://www.postgresql.org/docs/current/continuous-archiving.html">Making
 * a base backup using the low level API</a>
 */
public final class EmbeddedBackup {

	private static final String MARK = "newsroom-backup-1";

	/** What a server makes anew for itself; the folders must be there. */
	private static final Set<String> EMPTIED = Set.of("pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial",
			"pg_snapshots", "pg_stat_tmp", "pg_subtrans");

	private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
			"tablespace_map");

	private EmbeddedBackup() {
	}

	/**
	 * Writes a backup.
	 * @param data the folder of an {@link EmbeddedInfrastructure}; it may run
	 * @param file the file to make, readable by its owner only
	 * @throws EmbeddedStartException when there is no database, the file is there
	 * already, or it cannot be written
	 */
	public static void write(Path data, Path file) {
		Path folder = data.resolve("postgres");
		if (Files.exists(file)) {
			throw new EmbeddedStartException("%s is there already. Choose another name.".formatted(file), null);
		}
		EmbeddedDatabase.reach(folder, (access) -> {
			try {
				write(folder, access, file);
				return file;
			}
			catch (IOException | SQLException ex) {
				throw new EmbeddedStartException("No backup was made: " + ex.getMessage(), ex);
			}
		});
	}

	private static void write(Path folder, EmbeddedDatabase.Access access, Path file) throws IOException, SQLException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.deleteIfExists(part);
		Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (Connection connection = DriverManager.getConnection(access.url(), PostgresServer.ADMINISTRATOR,
				access.password());
				Statement statement = connection.createStatement();
				ZipOutputStream out = new ZipOutputStream(
						new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE)))) {
			add(out, MARK, new byte[0]);
			add(out, folder, folder.resolve("password"));
			copy(folder, statement, out);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			Files.deleteIfExists(part);
			throw ex;
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** The slot keeps the server from throwing away the log since the beginning. */
	private static void copy(Path folder, Statement statement, ZipOutputStream out) throws IOException, SQLException {
		Path data = folder.resolve("data");
		statement.execute("select pg_create_physical_replication_slot('newsroom_backup', true, true)");
		statement.execute("select pg_backup_start('newsroom', true)");
		addAll(out, folder, data, false);
		add(out, folder, data.resolve("global/pg_control"));
		try (ResultSet stop = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
			stop.next();
			add(out, "data/backup_label", stop.getString(1).getBytes(StandardCharsets.UTF_8));
		}
		addAll(out, folder, data.resolve("pg_wal"), true);
		statement.execute("select pg_drop_replication_slot('newsroom_backup')");
	}

	private static void addAll(ZipOutputStream out, Path folder, Path top, boolean log) throws IOException {
		Files.walkFileTree(top, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
				if (!log && each.endsWith("data/pg_wal") || EMPTIED.contains(nameOf(each.getParent()))) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				out.putNextEntry(new ZipEntry(folder.relativize(each) + "/"));
				out.closeEntry();
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
				if (!isLeftOut(each)) {
					add(out, folder, each);
				}
				return FileVisitResult.CONTINUE;
			}

			/** A running server may drop a table between our looking and our reading. */
			@Override
			public FileVisitResult visitFileFailed(Path each, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}

		});
	}

	private static boolean isLeftOut(Path file) {
		String name = nameOf(file);
		String parent = nameOf(file.getParent());
		return LEFT_OUT.contains(name) || EMPTIED.contains(parent) || parent.equals("archive_status")
				|| parent.startsWith("pgsql_tmp") || name.equals("pg_control");
	}

	private static String nameOf(@Nullable Path file) {
		return (file != null) ? String.valueOf(file.getFileName()) : "";
	}

	private static void add(ZipOutputStream out, Path folder, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
			in.transferTo(out);
			out.closeEntry();
		}
		catch (NoSuchFileException gone) {
			// Dropped by the running server since; the log says so, too.
			return;
		}
	}

	private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		out.write(content);
		out.closeEntry();
	}

	/**
	 * Makes a folder of a backup.
	 * @param file the backup
	 * @param data the folder of an {@link EmbeddedInfrastructure} that is to be
	 * @throws EmbeddedStartException when there is one already, the file is no backup, or
	 * the folder cannot be written
	 */
	public static void read(Path file, Path data) {
		Path folder = data.resolve("postgres");
		if (Files.exists(folder) || Files.exists(data.resolve("kafka"))) {
			throw new EmbeddedStartException(
					"There is a newsroom in %s already. Choose another folder, or move it away."
						.formatted(data.toAbsolutePath().normalize()),
					null);
		}
		Path half = data.resolve("postgres.restoring");
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
			ZipEntry first = in.getNextEntry();
			if (first == null || !first.getName().equals(MARK)) {
				throw new EmbeddedStartException(file + " is no backup of a newsroom.", null);
			}
			Folders.delete(half);
			makeFolder(half);
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				unpack(in, entry, half);
			}
			Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			throw new EmbeddedStartException("There is no file %s.".formatted(ex.getFile()), ex);
		}
		catch (FileAlreadyExistsException ex) {
			throw new EmbeddedStartException("%s is in the way.".formatted(ex.getFile()), ex);
		}
		catch (IOException ex) {
			throw new EmbeddedStartException(
					"Nothing was restored from %s into %s: %s".formatted(file, data, ex.getMessage()), ex);
		}
	}

	private static void unpack(ZipInputStream in, ZipEntry entry, Path half) throws IOException {
		Path target = half.resolve(entry.getName()).normalize();
		if (!target.startsWith(half)) {
			throw new IOException("it leads out of the folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			makeFolder(target);
			return;
		}
		Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
	}

	private static void makeFolder(Path folder) throws IOException {
		Files.createDirectories(folder,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
	}

}
