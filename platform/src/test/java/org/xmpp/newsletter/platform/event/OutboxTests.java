package org.xmpp.newsletter.platform.event;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class OutboxTests {

	private final ApplicationContext probe = ProbeApplication.shared();

	private final Outbox outbox = this.probe.getBean(Outbox.class);

	private final TransactionTemplate transactions = this.probe.getBean(TransactionTemplate.class);

	private final Backlogs backlogs = this.probe.getBean(Backlogs.class);

	@Test
	void refusesAnEventWithoutATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.publish(Changes.of(1)));
	}

	@Test
	void publishesNothingWhenTheDecisionIsRolledBack() {
		SpecificationChanged change = Changes.of(2);
		this.transactions.executeWithoutResult((transaction) -> {
			this.outbox.publish(change);
			transaction.setRollbackOnly();
		});
		assertThat(rowsWith(change.change())).isZero();
	}

	@Test
	void bringsACommittedEventToKafkaWithCloudEventsHeadersAndNoClassName() {
		SpecificationChanged change = Changes.of(3);
		this.transactions.executeWithoutResult((_) -> this.outbox.publish(change));
		settled();
		ConsumerRecord<String, byte[]> message = published(change).getFirst();
		assertThat(message.key()).isEqualTo("XEP-0003");
		assertThat(TopicReader.header(message, "ce_type")).isEqualTo("newsroom.SpecificationChanged.v1");
		assertThat(TopicReader.header(message, "ce_source")).isEqualTo("/probe");
		assertThat(TopicReader.header(message, "ce_specversion")).isEqualTo("1.0");
		assertThat(TopicReader.header(message, "content-type")).isEqualTo("application/json");
		assertThat(message.headers().toArray()).noneMatch((header) -> header.key().contains("TypeId"));
	}

	@Test
	void goesOnAfterAnEventThatIsTooLargeForKafka() {
		SpecificationChanged large = Changes.of(5, "x".repeat(5 * 1024 * 1024));
		SpecificationChanged next = Changes.of(5);
		this.transactions.executeWithoutResult((_) -> {
			this.outbox.publish(large);
			this.outbox.publish(next);
		});
		settled();
		assertThat(published(next)).hasSize(1);
		assertThat(published(large)).isEmpty();
		assertThat(this.probe.getBean(JdbcClient.class)
			.sql("select count(*) from outbox where refused_at is not null")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void keepsTheOrderOfOneKey() {
		List<SpecificationChanged> changes = java.util.stream.Stream.generate(() -> Changes.of(4)).limit(40).toList();
		changes.forEach((change) -> this.transactions.executeWithoutResult((_) -> this.outbox.publish(change)));
		settled();
		List<String> arrived = TopicReader
			.read(Topic.SPECIFICATIONS.address(), (message) -> "XEP-0004".equals(message.key()))
			.stream()
			.map((message) -> new String(message.value()))
			.toList();
		assertThat(arrived).hasSize(40);
		for (int i = 0; i < changes.size(); i++) {
			assertThat(arrived.get(i)).contains(changes.get(i).change().toString());
		}
	}

	private void settled() {
		await().until(() -> this.backlogs.measure().isEmpty());
	}

	private List<ConsumerRecord<String, byte[]>> published(SpecificationChanged change) {
		return TopicReader.read(Topic.SPECIFICATIONS.address(),
				(message) -> new String(message.value()).contains(change.change().toString()));
	}

	private long rowsWith(UUID change) {
		return Objects.requireNonNull(this.probe.getBean(JdbcClient.class)
			.sql("select count(*) from outbox where payload like ?")
			.param("%" + change + "%")
			.query(Long.class)
			.single());
	}

}
