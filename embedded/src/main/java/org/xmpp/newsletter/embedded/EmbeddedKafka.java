package org.xmpp.newsletter.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real Kafka broker, with its own controller, inside this JVM. It listens on loopback
 * only, and its topics, records and offsets stay in the folder when it stops.
 * <p>
 * The broker logs hundreds of lines at its default level: applications set the loggers
 * {@code kafka}, {@code org.apache.kafka} and {@code state.change.logger} to WARN.
 */
public final class EmbeddedKafka implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedKafka.class);

	private final FolderLock lock;

	private final KafkaRaftServer server;

	private final int port;

	private final AtomicBoolean closed = new AtomicBoolean();

	private EmbeddedKafka(FolderLock lock, KafkaRaftServer server, int port) {
		this.lock = lock;
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts the broker on free ports.
	 * @param folder where its data is or is to be
	 * @return the running broker, to be closed
	 * @throws FolderInUseException when another one runs on the folder
	 * @throws EmbeddedStartException when it cannot start
	 */
	public static EmbeddedKafka start(Path folder) {
		return start(folder, Durability.KEPT);
	}

	static EmbeddedKafka start(Path folder, Durability durability) {
		List<Integer> ports = Ports.free(2);
		return start(folder, ports.get(0), ports.get(1), durability);
	}

	static EmbeddedKafka start(Path folder, int port, int controllerPort, Durability durability) {
		FolderLock lock = FolderLock.on(folder);
		try {
			Ports.requireFree(port, "the embedded broker");
			Ports.requireFree(controllerPort, "the embedded broker's controller");
			return start(lock, port, controllerPort, durability);
		}
		catch (Exception ex) {
			lock.close();
			throw (ex instanceof EmbeddedStartException clear) ? clear : new EmbeddedStartException(
					"The embedded broker did not start on %s: %s".formatted(lock.folder(), ex.getMessage()), ex);
		}
	}

	// A port taken meanwhile leaves the controller half running, and the JVM with it.
	static EmbeddedKafka start(FolderLock lock, int port, int controllerPort, Durability durability) throws Exception {
		Path log = lock.folder().resolve("log");
		format(log);
		Properties settings = BrokerSettings.of(log, port, controllerPort, durability);
		EmbeddedKafka kafka = new EmbeddedKafka(lock,
				new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM), port);
		FatalFaults.watch(kafka);
		try {
			kafka.server.startup();
			logger.info("Kafka is ready at {}, data in {}", kafka.bootstrapServers(), kafka.lock.folder());
			return kafka;
		}
		catch (Exception ex) {
			kafka.close();
			throw ex;
		}
	}

	private static void format(Path log) throws Exception {
		if (Files.exists(log.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(log);
		new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
			.setClusterId(Uuid.randomUuid().toString())
			.setNodeId(BrokerSettings.NODE)
			.setDirectories(List.of(log.toString()))
			.setMetadataLogDirectory(log.toString())
			.setControllerListenerName(BrokerSettings.CONTROLLER)
			.setReleaseVersion(MetadataVersion.latestProduction())
			.run();
	}

	/**
	 * Where clients connect.
	 * @return host and port
	 */
	public String bootstrapServers() {
		return Ports.HOST + ":" + this.port;
	}

	/**
	 * Stops the broker in order; the data stays. Closing twice does nothing.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			FatalFaults.forget(this);
			try {
				this.server.shutdown();
				this.server.awaitShutdown();
			}
			finally {
				this.lock.close();
			}
		}
	}

}
