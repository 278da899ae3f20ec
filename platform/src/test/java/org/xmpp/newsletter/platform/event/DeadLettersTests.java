package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.platform.ProbeApplication;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of messages that cannot be handled, and what operators do about them.
 */
class DeadLettersTests {

	private static final String TOPIC = Topic.SPECIFICATIONS.address();

	private static final String TYPE = "newsroom.SpecificationChanged.v1";

	private final ApplicationContext probe = ProbeApplication.shared();

	private final ProbeHandler handler = this.probe.getBean(ProbeHandler.class);

	private final DeadLetters letters = this.probe.getBean(DeadLetters.class);

	private final WebTestClient web = WebTestClient.bindToServer()
		.baseUrl(ProbeApplication.address(ProbeApplication.shared()))
		.responseTimeout(Duration.ofSeconds(60))
		.defaultHeader("Newsroom-Person", "Olga")
		.build();

	@AfterEach
	void failNoMore() {
		this.handler.before.set((_) -> {
		});
	}

	@Test
	void aLetterSaysWhatDiedAndWhyAndIsSentAgainOnce() {
		SpecificationChanged change = Changes.of(30);
		DeadLetter letter = died(change);
		assertThat(letter.subscription()).isEqualTo("newsroom.probe.SpecificationChanged");
		assertThat(letter.topic()).isEqualTo(TOPIC);
		assertThat(letter.key()).isEqualTo("key");
		assertThat(letter.type()).isEqualTo(TYPE);
		assertThat(letter.error()).isEqualTo("IllegalStateException: the shelf is full");
		assertThat(this.letters.waiting("probe")).isPositive();
		failNoMore();
		this.letters.sendAgain(letter.id(), "Olga");
		await().atMost(Duration.ofSeconds(60)).until(() -> this.handler.effectsOf(change.change()) == 1);
		assertThat(this.letters.find(letter.id()).state()).isEqualTo(DeadLetter.State.SENT_AGAIN);
		assertThat(this.letters.deeds(letter.id())).singleElement()
			.satisfies((deed) -> assertThat(deed.who()).isEqualTo("Olga"));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.letters.sendAgain(letter.id(), "Otto"))
			.withMessageContaining("sent again already");
	}

	@Test
	void whatHadTakenEffectMeanwhileDoesNotDoSoTwice() {
		SpecificationChanged change = Changes.of(31);
		DeadLetter letter = died(change);
		failNoMore();
		send(letter.event(), TYPE, new EventCodec().write(change));
		await().atMost(Duration.ofSeconds(60)).until(() -> this.handler.effectsOf(change.change()) == 1);
		this.letters.sendAgain(letter.id(), "Olga");
		settled();
		assertThat(this.handler.effectsOf(change.change())).isOne();
	}

	@Test
	void aLetterThatDiesAgainWaitsAgain() {
		DeadLetter letter = died(Changes.of(32));
		this.letters.layAside(letter.id(), "the shelf will be mended", "Olga");
		assertThat(this.letters.find(letter.id()).state()).isEqualTo(DeadLetter.State.LAID_ASIDE);
		this.letters.sendAgain(letter.id(), "Olga");
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.letters.find(letter.id()).state() == DeadLetter.State.WAITING);
		assertThat(this.letters.find(letter.id()).diedAt()).isAfter(letter.diedAt());
		assertThat(this.letters.deeds(letter.id())).hasSize(2);
	}

	@Test
	void nothingIsLaidAsideWithoutAReason() {
		DeadLetter letter = died(Changes.of(33));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.letters.layAside(letter.id(), " ", "Olga"));
		assertThat(this.letters.find(letter.id()).state()).isEqualTo(DeadLetter.State.WAITING);
	}

	@Test
	void anUnreadableMessageIsShownAsTextAndNeverAsAPage() {
		String event = UUID.randomUUID().toString();
		send(event, TYPE, "<script>alert(1)</script>");
		DeadLetter letter = awaited(event);
		assertThat(letter.error()).startsWith("The value is not a " + TYPE);
		String page = page("/operations/dead-letters/" + letter.id());
		assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
		assertThat(page("/operations")).contains("/operations/dead-letters/" + letter.id());
	}

	@Test
	void aMessageWithoutAnythingRightIsALetterToo() {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, 0, null, null);
		message.headers().add("odd\0name", "odd\0value".getBytes(StandardCharsets.UTF_8));
		this.probe.getBean(KafkaTemplate.class).send(message).join();
		DeadLetter letter = await().atMost(Duration.ofSeconds(60))
			.until(() -> this.letters.waiting(1000)
				.stream()
				.filter((one) -> one.event().startsWith(Topics.deadLetters(TOPIC)))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
		assertThat(letter.error()).isEqualTo("The message has no header ce_type");
		assertThat(page("/operations/dead-letters/" + letter.id())).contains("has no header ce_type");
		this.letters.layAside(letter.id(), "sent by hand", "Olga");
	}

	@Test
	void thePagesAndTheApiDecide() {
		DeadLetter letter = died(Changes.of(34));
		this.web.post()
			.uri("/api/operations/dead-letters/{id}/aside", letter.id())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/invalid");
		this.web.post()
			.uri("/operations/dead-letters/{id}/aside", letter.id())
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("because=too+late")
			.exchange()
			.expectStatus()
			.isSeeOther();
		failNoMore();
		this.web.post()
			.uri("/api/operations/dead-letters/{id}/send", letter.id())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("SENT_AGAIN");
		this.web.post()
			.uri("/api/operations/dead-letters/{id}/send", letter.id())
			.exchange()
			.expectStatus()
			.isEqualTo(409);
		this.web.get().uri("/api/operations/dead-letters/{id}", 0).exchange().expectStatus().isNotFound();
		assertThat(page("/operations/dead-letters/" + letter.id())).contains("because: too late", "sent again");
		assertThat(page("/operations/dead-letters")).contains("/operations/dead-letters/" + letter.id());
	}

	private DeadLetter died(SpecificationChanged change) {
		this.handler.before.set((event) -> {
			if (event.change().equals(change.change())) {
				throw new IllegalStateException("the shelf is full\nand more");
			}
		});
		String event = UUID.randomUUID().toString();
		send(event, TYPE, new EventCodec().write(change));
		return awaited(event);
	}

	private DeadLetter awaited(String event) {
		return await().atMost(Duration.ofSeconds(60))
			.until(() -> this.letters.waiting(1000).stream().filter((one) -> one.event().equals(event)).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	private void send(String event, @Nullable String type, String value) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, 0, "key",
				value.getBytes(StandardCharsets.UTF_8));
		message.headers().add("ce_id", event.getBytes(StandardCharsets.UTF_8));
		message.headers().add("ce_type", String.valueOf(type).getBytes(StandardCharsets.UTF_8));
		this.probe.getBean(KafkaTemplate.class).send(message).join();
	}

	private String page(String path) {
		return String.valueOf(this.web.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private void settled() {
		await().atMost(Duration.ofSeconds(60)).until(() -> this.probe.getBean(Backlogs.class).measure().isEmpty());
	}

}
