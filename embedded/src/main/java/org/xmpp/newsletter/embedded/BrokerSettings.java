package org.xmpp.newsletter.embedded;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the broker runs: alone, small, on loopback, and keeping what it is given for ever.
 */
final class BrokerSettings {

	static final int NODE = 1;

	static final String CONTROLLER = "CONTROLLER";

	// A monthly product is idle for weeks: its place in the log must not expire
	// meanwhile.
	private static final int TEN_YEARS_IN_MINUTES = 10 * 366 * 24 * 60;

	private BrokerSettings() {
	}

	static Properties of(Path log, int port, int controllerPort, Durability durability) {
		Properties settings = new Properties();
		identity(settings, log, port, controllerPort);
		alone(settings);
		small(settings);
		keeping(settings, durability);
		// As from a file: Kafka parses text, and is strict about the types of anything
		// else.
		settings.replaceAll((name, value) -> value.toString());
		return settings;
	}

	private static void identity(Properties settings, Path log, int port, int controllerPort) {
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", NODE);
		settings.put("log.dirs", log.toString());
		settings.put("listeners",
				"BROKER://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(Ports.HOST, port, controllerPort));
		settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, Ports.HOST, controllerPort));
		settings.put("controller.listener.names", CONTROLLER);
		settings.put("inter.broker.listener.name", "BROKER");
		settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
	}

	private static void alone(Properties settings) {
		settings.put("auto.create.topics.enable", false);
		settings.put("num.partitions", 1);
		settings.put("default.replication.factor", 1);
		settings.put("min.insync.replicas", 1);
		settings.put("offsets.topic.num.partitions", 1);
		settings.put("offsets.topic.replication.factor", 1);
		settings.put("transaction.state.log.num.partitions", 1);
		settings.put("transaction.state.log.replication.factor", 1);
		settings.put("transaction.state.log.min.isr", 1);
		settings.put("share.coordinator.state.topic.num.partitions", 1);
		settings.put("share.coordinator.state.topic.replication.factor", 1);
		settings.put("share.coordinator.state.topic.min.isr", 1);
		settings.put("group.initial.rebalance.delay.ms", 0);
		// After a kill the broker waits until its dead predecessor's session has expired.
		settings.put("broker.session.timeout.ms", 3000);
		settings.put("broker.heartbeat.interval.ms", 500);
	}

	private static void small(Properties settings) {
		settings.put("num.network.threads", 1);
		settings.put("num.io.threads", 2);
		settings.put("background.threads", 2);
		settings.put("num.recovery.threads.per.data.dir", 1);
		settings.put("log.cleaner.dedupe.buffer.size", 2 * 1024 * 1024);
		settings.put("log.cleaner.io.buffer.size", 128 * 1024);
		settings.put("log.index.size.max.bytes", 1024 * 1024);
		settings.put("log.segment.bytes", 64 * 1024 * 1024);
	}

	private static void keeping(Properties settings, Durability durability) {
		settings.put("log.retention.ms", -1);
		settings.put("log.retention.bytes", -1);
		settings.put("offsets.retention.minutes", TEN_YEARS_IN_MINUTES);
		if (durability == Durability.KEPT) {
			// Kafka leaves this to its replicas; a broker alone has none.
			settings.put("log.flush.interval.messages", 1);
		}
	}

}
