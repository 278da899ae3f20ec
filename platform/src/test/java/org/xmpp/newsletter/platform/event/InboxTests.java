package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class InboxTests {

	private static final String TOPIC = Topic.SPECIFICATIONS.address();

	private static final String TYPE = "newsroom.SpecificationChanged.v1";

	private final ApplicationContext probe = ProbeApplication.shared();

	private final ProbeHandler handler = this.probe.getBean(ProbeHandler.class);

	private final EventCodec codec = new EventCodec();

	@AfterEach
	void failNoMore() {
		this.handler.before.set((_) -> {
		});
	}

	@Test
	void takesAnEventInOnceThoughItIsDeliveredTwice() {
		SpecificationChanged change = Changes.of(10);
		UUID id = UUID.randomUUID();
		send(id, TYPE, this.codec.write(change));
		send(id, TYPE, this.codec.write(change));
		settled();
		assertThat(this.handler.effectsOf(change.change())).isOne();
	}

	@Test
	void ignoresFieldsItDoesNotKnow() {
		SpecificationChanged change = Changes.of(11);
		send(UUID.randomUUID(), TYPE, this.codec.write(change).replaceFirst("\\{", "{\"colour\":\"blue\","));
		settled();
		assertThat(this.handler.effectsOf(change.change())).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			newsroom.SpecificationChanged.v1 | not json at all
			newsroom.SpecificationChanged.v1 | {"change":"no uuid"}
			newsroom.SpecificationChanged.v1 | []
			""")
	void putsAMessageThatCannotBeReadAsideAndGoesOn(String type, String value) {
		UUID poison = UUID.randomUUID();
		SpecificationChanged next = Changes.of(12);
		send(poison, type, value);
		send(UUID.randomUUID(), TYPE, this.codec.write(next));
		settled();
		assertThat(this.handler.effectsOf(next.change())).isOne();
		assertThat(TopicReader.read(Topics.deadLetters(TOPIC),
				(message) -> TopicReader.header(message, "ce_id").equals(poison.toString())))
			.hasSize(1);
	}

	@Test
	void passesOverTypesOfALaterVersion() {
		UUID later = UUID.randomUUID();
		send(later, "newsroom.SpecificationPraised.v1", "{}");
		settled();
		assertThat(TopicReader.read(Topics.deadLetters(TOPIC),
				(message) -> TopicReader.header(message, "ce_id").equals(later.toString())))
			.isEmpty();
	}

	@Test
	void triesAgainAndLeavesNoHalfEffectBehind() {
		SpecificationChanged change = Changes.of(13);
		AtomicInteger tries = new AtomicInteger();
		this.handler.before.set((_) -> {
			if (tries.incrementAndGet() < 3) {
				throw new IllegalStateException("not yet");
			}
		});
		send(UUID.randomUUID(), TYPE, this.codec.write(change));
		settled();
		assertThat(tries).hasValue(3);
		assertThat(this.handler.effectsOf(change.change())).isOne();
	}

	@Test
	void putsAMessageAsideWhoseHandlerKeepsFailing() {
		SpecificationChanged change = Changes.of(14);
		UUID id = UUID.randomUUID();
		this.handler.before.set((_) -> {
			throw new IllegalStateException("never");
		});
		send(id, TYPE, this.codec.write(change));
		settled();
		assertThat(this.handler.effectsOf(change.change())).isZero();
		assertThat(TopicReader.read(Topics.deadLetters(TOPIC),
				(message) -> TopicReader.header(message, "ce_id").equals(id.toString())))
			.hasSize(1);
	}

	@Test
	void waitsForADatabaseThatIsAwayLongerThanTheBoundedTries() {
		SpecificationChanged change = Changes.of(15);
		AtomicInteger tries = new AtomicInteger();
		this.handler.before.set((_) -> {
			if (tries.incrementAndGet() < 7) {
				throw new DataAccessResourceFailureException("away");
			}
		});
		send(UUID.randomUUID(), TYPE, this.codec.write(change));
		settled();
		assertThat(this.handler.effectsOf(change.change())).isOne();
	}

	private void send(UUID id, String type, String value) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, 0, "key",
				value.getBytes(StandardCharsets.UTF_8));
		message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
		message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
		this.probe.getBean(KafkaTemplate.class).send(message).join();
	}

	private void settled() {
		await().atMost(java.time.Duration.ofSeconds(60))
			.until(() -> this.probe.getBean(Backlogs.class).measure().isEmpty());
	}

}
