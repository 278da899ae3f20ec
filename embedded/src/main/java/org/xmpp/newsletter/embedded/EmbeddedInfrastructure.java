package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The broker and the database on one folder, for an application that brings everything
 * itself. The folder may be kept, copied while nothing runs, and started again.
 * <p>
 * Whoever starts it closes it, after everything that uses it has been closed. A process
 * that is killed loses nothing that was acknowledged.
 */
public final class EmbeddedInfrastructure implements AutoCloseable {

	private static final Executor BESIDE = (task) -> Thread.ofPlatform().name("embedded-start").start(task);

	private final FolderLock lock;

	private final EmbeddedKafka kafka;

	private final EmbeddedDatabase database;

	private EmbeddedInfrastructure(FolderLock lock, EmbeddedKafka kafka, EmbeddedDatabase database) {
		this.lock = lock;
		this.kafka = kafka;
		this.database = database;
	}

	/**
	 * Starts both side by side.
	 * @param folder where the data is or is to be
	 * @return the running infrastructure, to be closed
	 * @throws FolderInUseException when another process runs on the folder
	 * @throws EmbeddedStartException when one of the two cannot start
	 */
	public static EmbeddedInfrastructure start(Path folder) {
		return start(folder, Durability.KEPT);
	}

	/**
	 * Starts both side by side, without anything an earlier run left in them.
	 * @param folder where the data is or is to be; what broker and database keep in it is
	 * deleted
	 * @return the running infrastructure, to be closed
	 * @throws FolderInUseException when another process runs on the folder, which is then
	 * left alone
	 * @throws EmbeddedStartException when one of the two cannot start
	 */
	public static EmbeddedInfrastructure startAfresh(Path folder) {
		try (FolderLock lock = FolderLock.on(folder)) {
			Folders.delete(lock.folder().resolve("kafka"));
		}
		catch (IOException ex) {
			throw new EmbeddedStartException("What the broker kept in " + folder + " cannot be deleted", ex);
		}
		EmbeddedInfrastructure infrastructure = start(folder);
		infrastructure.database.empty();
		return infrastructure;
	}

	static EmbeddedInfrastructure start(Path folder, Durability durability) {
		FolderLock lock = FolderLock.on(folder);
		CompletableFuture<EmbeddedDatabase> database = CompletableFuture
			.supplyAsync(() -> EmbeddedDatabase.start(lock.folder().resolve("postgres"), durability), BESIDE);
		CompletableFuture<EmbeddedKafka> kafka = CompletableFuture
			.supplyAsync(() -> EmbeddedKafka.start(lock.folder().resolve("kafka"), durability), BESIDE);
		try {
			CompletableFuture.allOf(database, kafka).join();
			return new EmbeddedInfrastructure(lock, kafka.join(), database.join());
		}
		catch (CompletionException ex) {
			try (lock) {
				closeStarted(kafka);
				closeStarted(database);
			}
			throw (ex.getCause() instanceof EmbeddedStartException clear) ? clear
					: new EmbeddedStartException("The embedded broker and database did not start on " + folder, ex);
		}
	}

	private static void closeStarted(CompletableFuture<? extends AutoCloseable> start) {
		start.thenAccept((started) -> {
			try (started) {
				// nothing to do with it but this
			}
			catch (Exception ex) {
				throw new EmbeddedStartException("What was started could not be stopped: " + ex.getMessage(), ex);
			}
		});
	}

	/**
	 * For tests: one for the whole JVM in a temporary folder, started at the first call,
	 * closed and deleted when the JVM ends.
	 * @return the shared infrastructure, not to be closed
	 */
	public static EmbeddedInfrastructure shared() {
		return Shared.instance();
	}

	/**
	 * The running broker.
	 * @return the broker
	 */
	public EmbeddedKafka kafka() {
		return this.kafka;
	}

	/**
	 * The running database.
	 * @return the database
	 */
	public EmbeddedDatabase database() {
		return this.database;
	}

	/**
	 * What a Spring Boot application needs to know.
	 * @return property names and values
	 */
	public Map<String, Object> properties() {
		return Map.of("spring.kafka.bootstrap-servers", this.kafka.bootstrapServers(), "spring.datasource.url",
				this.database.jdbcUrl(), "spring.datasource.username", this.database.user(),
				"spring.datasource.password", this.database.password());
	}

	/**
	 * Stops both in order; the data stays. Closing twice does nothing.
	 */
	@Override
	public void close() {
		try (this.lock; this.database) {
			this.kafka.close();
		}
	}

}
