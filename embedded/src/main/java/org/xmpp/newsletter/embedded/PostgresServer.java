package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

/**
 * One PostgreSQL server on one folder: {@code data}, the unpacked {@code binaries}, the
 * {@code password} and the {@code server.log} of its last start.
 */
final class PostgresServer {

	static final String ADMINISTRATOR = "postgres";

	private static final Duration STARTUP = Duration.ofSeconds(90);

	private static final Map<String, String> SETTINGS = Map.of("listen_addresses", Ports.HOST,
			"unix_socket_directories", "", "max_connections", "60", "shared_buffers", "32MB", "max_wal_size", "256MB",
			"jit", "off");

	private final Path folder;

	private final String password;

	private final Durability durability;

	PostgresServer(Path folder, String password, Durability durability) {
		this.folder = folder;
		this.password = password;
		this.durability = durability;
	}

	EmbeddedPostgres start(int port) throws IOException {
		PostgresVersion.check(data());
		stopServer();
		removeHalfMadeData();
		Files.deleteIfExists(serverLog());
		boolean fresh = Files.notExists(data());
		if (fresh) {
			Files.createFile(halfMade());
		}
		try {
			EmbeddedPostgres server = builder(port).start();
			Files.deleteIfExists(halfMade());
			return server;
		}
		catch (IOException | RuntimeException ex) {
			stopServer();
			throw new EmbeddedStartException("The embedded PostgreSQL did not start on %s: %s%n%s"
				.formatted(this.folder, ex.getMessage(), lastWords()), ex);
		}
	}

	/**
	 * Stops the server of this folder, whoever started it.
	 * @throws IOException when that is not possible
	 */
	void stopServer() throws IOException {
		Optional<Postmaster> running = Postmaster.of(data());
		if (running.isPresent()) {
			running.get().stop();
		}
	}

	/** The port of the server that runs on a folder, if one does. */
	static Optional<Integer> port(Path folder) throws IOException {
		Path data = folder.resolve("data");
		return Postmaster.of(data).isPresent() ? Postmaster.port(data) : Optional.empty();
	}

	private EmbeddedPostgres.Builder builder(int port) {
		Path binaries = this.folder.resolve("binaries");
		// Read by the builder, which else makes a folder in the shared temporary one and
		// cleans up in it.
		System.setProperty("ot.epg.working-dir", binaries.toString());
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setPort(port)
			.setDataDirectory(data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(binaries.toFile())
			.setPgBinaryResolver(new Binaries())
			.setPGStartupWait(STARTUP)
			.setConnectConfig("password", this.password)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(serverLog().toFile()))
			.setErrorRedirector(ProcessBuilder.Redirect.appendTo(serverLog().toFile()));
		SETTINGS.forEach(builder::setServerConfig);
		String written = (this.durability == Durability.KEPT) ? "on" : "off";
		builder.setServerConfig("fsync", written).setServerConfig("synchronous_commit", written);
		creation(builder);
		return builder;
	}

	// Every "locale" setting is an option of initdb, and later ones win over "-A trust".
	private void creation(EmbeddedPostgres.Builder builder) {
		builder.setLocaleConfig("pwfile", this.folder.resolve("password").toString())
			.setLocaleConfig("auth-host", "scram-sha-256")
			.setLocaleConfig("auth-local", "reject")
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8");
	}

	// Whoever was killed while making the data never had a row in it.
	private void removeHalfMadeData() throws IOException {
		if (Files.exists(halfMade())) {
			Folders.delete(data());
			Files.delete(halfMade());
		}
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private Path halfMade() {
		return this.folder.resolve("data.half-made");
	}

	private Path serverLog() {
		return this.folder.resolve("server.log");
	}

	private String lastWords() throws IOException {
		if (Files.notExists(serverLog())) {
			return "";
		}
		String log = Files.readString(serverLog());
		return log.substring(Math.max(0, log.length() - 2000));
	}

	// The library remembers one unpacked folder per resolver, so each server needs its
	// own.
	private static final class Binaries implements PgBinaryResolver {

		@Override
		public java.io.InputStream getPgBinary(String system, String architecture) throws IOException {
			return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
		}

	}

}
