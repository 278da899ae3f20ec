package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL, started by this JVM as a process of its own, with the database
 * {@code newsroom} owned by the user of that name. It listens on loopback only and asks
 * for a password; the rows stay in the folder when it stops.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String NAME = "newsroom";

	private final FolderLock lock;

	private final PostgresServer server;

	private final EmbeddedPostgres running;

	private final String password;

	private final AtomicBoolean closed = new AtomicBoolean();

	private EmbeddedDatabase(FolderLock lock, PostgresServer server, EmbeddedPostgres running, String password) {
		this.lock = lock;
		this.server = server;
		this.running = running;
		this.password = password;
	}

	/**
	 * Starts the database on a free port. A server left over from a killed JVM is stopped
	 * first.
	 * @param folder where its data is or is to be
	 * @return the running database, to be closed
	 * @throws FolderInUseException when another one runs on the folder
	 * @throws EmbeddedStartException when it cannot start
	 */
	public static EmbeddedDatabase start(Path folder) {
		return start(folder, Durability.KEPT);
	}

	static EmbeddedDatabase start(Path folder, Durability durability) {
		return start(folder, Ports.free(1).getFirst(), durability);
	}

	static EmbeddedDatabase start(Path folder, int port, Durability durability) {
		FolderLock lock = FolderLock.on(folder);
		try {
			Ports.requireFree(port, "the embedded PostgreSQL");
			String password = Secret.in(lock.folder().resolve("password"));
			PostgresServer server = new PostgresServer(lock.folder(), password, durability);
			EmbeddedDatabase database = new EmbeddedDatabase(lock, server, server.start(port), password);
			database.prepare();
			logger.info("PostgreSQL is ready at {}, data in {}", database.jdbcUrl(), lock.folder());
			return database;
		}
		catch (Exception ex) {
			lock.close();
			throw (ex instanceof EmbeddedStartException clear) ? clear : new EmbeddedStartException(
					"The embedded PostgreSQL did not start on %s: %s".formatted(lock.folder(), ex.getMessage()), ex);
		}
	}

	/**
	 * Reaches the database of a folder, also while a newsroom runs on it; where none
	 * runs, it is started and stopped again.
	 * @param folder where its data is
	 * @param use what to do with it
	 * @param <T> what comes of it
	 * @return what came of it
	 * @throws EmbeddedStartException when there is no database in the folder
	 */
	public static <T> T reach(Path folder, Function<Access, T> use) {
		Path password = folder.resolve("password");
		if (Files.notExists(password)) {
			throw new EmbeddedStartException("There is no newsroom in %s. Start it once, or name its folder."
				.formatted(folder.toAbsolutePath().normalize().getParent()), null);
		}
		try {
			Optional<Integer> port = PostgresServer.port(folder.toRealPath());
			if (port.isPresent()) {
				return use.apply(new Access(url(port.get()), NAME, Secret.in(password)));
			}
		}
		catch (IOException ex) {
			throw new EmbeddedStartException(
					"The database in %s cannot be reached: %s".formatted(folder, ex.getMessage()), ex);
		}
		try (EmbeddedDatabase started = start(folder)) {
			return use.apply(new Access(started.jdbcUrl(), started.user(), started.password()));
		}
	}

	private static String url(int port) {
		return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, NAME);
	}

	private void prepare() throws SQLException, IOException {
		try (Connection connection = this.running.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			if (!answers(statement, "select 1 from pg_roles where rolname = 'newsroom'")) {
				statement.execute("create role newsroom login password '" + this.password + "'");
			}
			if (!answers(statement, "select 1 from pg_database where datname = 'newsroom'")) {
				statement.execute("create database newsroom owner newsroom");
			}
		}
		catch (SQLException ex) {
			stop();
			throw ex;
		}
	}

	/** Drops everything in it; making the server anew would take seconds. */
	void empty() {
		try (Connection connection = this.running.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("drop database newsroom with (force)");
			statement.execute("create database newsroom owner newsroom");
		}
		catch (SQLException ex) {
			throw new EmbeddedStartException("The embedded PostgreSQL could not be emptied: " + ex.getMessage(), ex);
		}
	}

	private static boolean answers(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	/**
	 * Where clients connect.
	 * @return the JDBC address of the database
	 */
	public String jdbcUrl() {
		return url(this.running.getPort());
	}

	/**
	 * Who owns the database.
	 * @return the user's name
	 */
	public String user() {
		return NAME;
	}

	/**
	 * The user's password, made at the first start.
	 * @return the password
	 */
	public String password() {
		return this.password;
	}

	/**
	 * Stops the database in order; the rows stay. Closing twice does nothing.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			try (this.lock) {
				stop();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	// The library gives up after five seconds, a busy server may need longer.
	private void stop() throws IOException {
		this.running.close();
		this.server.stopServer();
	}

	/**
	 * How to connect.
	 *
	 * @param url the JDBC address
	 * @param user who
	 * @param password their password
	 */
	public record Access(String url, String user, String password) {
	}

}
