package org.xmpp.newsletter.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends the whole process when it meets a fault that it cannot handle. Embedded, the
 * broker stops in order instead, and the services around it go on and say that the broker
 * is away.
 */
final class FatalFaults {

	private static final Logger logger = LoggerFactory.getLogger(FatalFaults.class);

	private static final Set<EmbeddedKafka> RUNNING = ConcurrentHashMap.newKeySet();

	private FatalFaults() {
	}

	static void watch(EmbeddedKafka kafka) {
		RUNNING.add(kafka);
		Exit.setExitProcedure(FatalFaults::stop);
		Exit.setHaltProcedure(FatalFaults::stop);
	}

	static void forget(EmbeddedKafka kafka) {
		RUNNING.remove(kafka);
	}

	// The thread that asks is one of the broker's: it cannot wait for its own end.
	private static void stop(int status, @Nullable String message) {
		logger.error("The embedded broker met a fatal fault (status {}: {}). It stops; restart the newsroom.", status,
				message);
		RUNNING.forEach((kafka) -> Thread.ofPlatform().name("embedded-kafka-stop").start(kafka::close));
	}

}
