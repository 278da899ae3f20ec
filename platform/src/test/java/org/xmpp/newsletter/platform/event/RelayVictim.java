package org.xmpp.newsletter.platform.event;

import java.util.Map;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process that relays an outbox and dies after the step it is told.
 */
final class RelayVictim {

	static final int KILLED = 137;

	private RelayVictim() {
	}

	public static void main(String[] arguments) {
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setUrl(arguments[0]);
		database.setUser(arguments[1]);
		database.setPassword(arguments[2]);
		database.setCurrentSchema(arguments[3]);
		KafkaTemplate<String, byte[]> kafka = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
				Map.of("bootstrap.servers", arguments[4], "acks", "all", "enable.idempotence", true),
				new StringSerializer(), new ByteArraySerializer()));
		OutboxRelay relay = new OutboxRelay(JdbcClient.create(database),
				new TransactionTemplate(new JdbcTransactionManager(database)), kafka, "victim", (step) -> {
					if (step.name().equals(arguments[5])) {
						Runtime.getRuntime().halt(KILLED);
					}
				});
		relay.relay();
		kafka.destroy();
	}

}
