package org.xmpp.newsletter.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes to and reads from what runs, as an application would.
 */
record Probe(EmbeddedInfrastructure infrastructure) implements AutoCloseable {

	static final String TOPIC = "probe";

	void createTopic() throws Exception {
		try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty()))).all().get();
		}
	}

	Set<String> topics() throws Exception {
		try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap()))) {
			return admin.listTopics().names().get();
		}
	}

	KafkaProducer<String, String> producer() {
		return new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", bootstrap(), "acks", "all"),
				new StringSerializer(), new StringSerializer());
	}

	void send(String... values) throws Exception {
		try (KafkaProducer<String, String> producer = producer()) {
			for (String value : values) {
				producer.send(new ProducerRecord<>(TOPIC, value)).get(30, TimeUnit.SECONDS);
			}
		}
	}

	/** Reads as a group that commits, until the given number of records was read. */
	List<String> read(String group, int count) {
		Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "group.id", group, "enable.auto.commit",
				false, "auto.offset.reset", "earliest", "max.poll.records", count);
		List<String> values = new ArrayList<>();
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			while (values.size() < count && System.nanoTime() < deadline) {
				for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofMillis(200))) {
					values.add(read.value());
				}
			}
			consumer.commitSync();
		}
		return values;
	}

	Connection connection() throws SQLException {
		EmbeddedDatabase database = this.infrastructure.database();
		return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	List<String> query(String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private String bootstrap() {
		return this.infrastructure.kafka().bootstrapServers();
	}

	@Override
	public void close() {
		this.infrastructure.close();
	}

}
