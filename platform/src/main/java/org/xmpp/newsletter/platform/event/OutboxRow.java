package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event that waits in the outbox.
 */
record OutboxRow(long position, UUID id, String topic, String key, String type, OffsetDateTime time, String payload) {

	static OutboxRow of(ResultSet row, int index) throws SQLException {
		return new OutboxRow(row.getLong("position"), row.getObject("id", UUID.class), row.getString("topic"),
				row.getString("key"), row.getString("type"), row.getObject("time", OffsetDateTime.class),
				row.getString("payload"));
	}

	/**
	 * What events must not overtake each other on.
	 */
	String lane() {
		return this.topic + '/' + this.key;
	}

	/**
	 * The event as a Kafka record in the binary mode of CloudEvents.
	 * @see <a href=
	 * "https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md">Kafka
	 * protocol binding for CloudEvents</a>
	 */
	ProducerRecord<String, byte[]> toRecord(String source) {
		ProducerRecord<String, byte[]> result = new ProducerRecord<>(this.topic, this.key,
				this.payload.getBytes(StandardCharsets.UTF_8));
		header(result, "ce_specversion", "1.0");
		header(result, EventHeaders.ID, this.id.toString());
		header(result, EventHeaders.TYPE, this.type);
		header(result, "ce_source", "/" + source);
		header(result, "ce_time", this.time.toInstant().toString());
		header(result, "content-type", "application/json");
		return result;
	}

	private static void header(ProducerRecord<String, byte[]> target, String name, String value) {
		target.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
