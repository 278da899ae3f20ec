package org.xmpp.newsletter.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The program that is killed: it writes a record and a row, and prints the number once
 * both were acknowledged.
 */
final class Victim {

	private Victim() {
	}

	public static void main(String[] arguments) throws Exception {
		Probe probe = new Probe(EmbeddedInfrastructure.start(Path.of(arguments[0])));
		probe.createTopic();
		probe.execute("create table probe (value bigint primary key)");
		try (KafkaProducer<String, String> producer = probe.producer();
				Connection connection = probe.connection();
				PreparedStatement insert = connection.prepareStatement("insert into probe values (?)")) {
			for (long number = 1; true; number++) {
				producer.send(new ProducerRecord<>(Probe.TOPIC, Long.toString(number))).get();
				insert.setLong(1, number);
				insert.executeUpdate();
				System.out.println("acknowledged " + number);
			}
		}
	}

}
