package org.xmpp.newsletter.summarizer.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.summarizer.model.Reply.Failed;
import org.xmpp.newsletter.summarizer.model.Reply.Trouble;
import org.xmpp.newsletter.summarizer.model.Reply.Written;

import static org.assertj.core.api.Assertions.assertThat;

class ChatCompletionsTests {

	private static final Question QUESTION = new Question("1", 300,
			List.of(new Message("system", "Be brief."), new Message("user", "What is new?")));

	private final ModelServer server = ModelServer.start();

	private final ChatCompletions model = model(this.server.address(), "30s");

	private final ChatCompletions impatient = model(this.server.address(), "1s");

	@AfterEach
	void close() {
		this.model.destroy();
		this.impatient.destroy();
		this.server.close();
	}

	@Test
	void aQuestionIsAskedAsAnyServerUnderstandsIt() {
		this.server.says("It can call now.");

		assertThat(this.model.ask(QUESTION)).isInstanceOfSatisfying(Written.class, (written) -> {
			assertThat(written.text()).isEqualTo("It can call now.");
			assertThat(written.cut()).isFalse();
			assertThat(written.read()).isEqualTo(100);
			assertThat(written.written()).isEqualTo(20);
		});
		assertThat(this.server.asked()).singleElement().satisfies((asked) -> {
			assertThat(asked.path()).isEqualTo("/v1/chat/completions");
			assertThat(asked.authorization()).isEqualTo("Bearer sk-secret");
			assertThat(asked.json().path("model").asString()).isEqualTo("small-8b");
			assertThat(asked.json().path("messages").path(0).path("role").asString()).isEqualTo("system");
			assertThat(asked.json().path("stream").asBoolean()).isFalse();
		});
	}

	@Test
	void whatAModelThinksAloudIsNoAnswer() {
		this.server.says("<think>\nThe user wants\nsomething.\n</think>\n\nIt can call now.");

		assertThat(this.model.ask(QUESTION)).extracting("text").isEqualTo("It can call now.");
	}

	@Test
	void anAnswerThatCameToItsLimitIsKnownToBeCut() {
		this.server.says("It can call", "length", 10, 500);

		assertThat(this.model.ask(QUESTION)).extracting("cut").isEqualTo(true);
	}

	@Test
	void countsThatCannotBeAreNotBelieved() {
		this.server.says("It can call now.", "stop", -5, Long.MAX_VALUE);

		assertThat(this.model.ask(QUESTION)).extracting("read", "written").containsExactly(-1L, -1L);
	}

	@Test
	void aServerThatThinksTooLongIsLeft() {
		this.server.thinksForEver();

		assertThat(this.impatient.ask(QUESTION))
			.isEqualTo(new Failed(Trouble.SLOW, "The model did not answer within 1 s.", null));
	}

	@Test
	void aServerThatDripsIsLeftTooThoughItNeverFallsSilent() {
		this.server.drips();

		assertThat(this.impatient.ask(QUESTION)).extracting("trouble").isEqualTo(Trouble.SLOW);
	}

	@Test
	void aFailureOfTheServerSaysItsStatusAndNothingOfItsWords() {
		this.server.fails(500);

		assertThat(failed()).isEqualTo(new Failed(Trouble.SERVER, "The model's server failed (HTTP 500).", null));
	}

	@Test
	void aWrongKeyIsSaidWithoutTheKey() {
		this.server.fails(401);

		assertThat(failed()).satisfies((failed) -> {
			assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
			assertThat(failed.toString()).doesNotContain("sk-secret").contains("newsroom.model.key");
		});
	}

	@Test
	void retryAfterIsHeardInSecondsAndAsADate() {
		this.server.fails(429, "Retry-After", "120").fails(503, "Retry-After", "Wed, 01 Jan 2025 00:10:00 GMT");

		assertThat(failed().retryAfter()).isEqualTo(Duration.ofMinutes(2));
		assertThat(failed().retryAfter()).isEqualTo(Duration.ofMinutes(10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"choices\": [{\"message\": {\"content\": \"It", "[]", "{}", "null", "\"text\"", "",
			"{\"choices\": [{\"message\": {\"content\": null}}]}", "{\"choices\": [{\"message\": {\"content\": 7}}]}",
			"{\"choices\": {\"message\": \"x\"}}" })
	void whatIsNoCompletionIsNoAnswer(String body) {
		this.server.sends("application/json", body);

		assertThat(failed().trouble()).isEqualTo(Trouble.UNUSABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/plain", "not a type" })
	void whatIsNoJsonIsNotRead(String type) {
		this.server.sends(type, "{\"choices\": [{\"message\": {\"content\": \"It can call now.\"}}]}");

		assertThat(failed().words()).isEqualTo("The model's server answered with something else than JSON.");
	}

	@Test
	void aHugeAnswerIsNotReadToItsEnd() {
		this.server.sends("application/json",
				"{\"choices\": [{\"message\": {\"content\": \"%s\"}}]}".formatted("x".repeat(3_000_000)));

		assertThat(failed().words()).isEqualTo("The model's server answered with more than 512 kB.");
	}

	@Test
	void aRedirectToAnInnerAddressIsNotFollowed() {
		try (ModelServer inner = ModelServer.start()) {
			inner.says("I am inside.");
			this.server.fails(307, "Location", inner.address() + "/chat/completions");

			assertThat(failed().trouble()).isEqualTo(Trouble.REFUSED);
			assertThat(inner.asked()).isEmpty();
		}
	}

	@Test
	void aServerThatIsAwayIsSaidToBe() {
		URI nowhere = this.server.address();
		this.server.close();
		ChatCompletions asking = model(nowhere, "1s");

		assertThat(asking.ask(QUESTION)).isInstanceOfSatisfying(Failed.class,
				(failed) -> assertThat(failed.trouble()).isEqualTo(Trouble.AWAY));
		asking.destroy();
	}

	@Test
	void aServerThatHangsUpIsAskedOnce() {
		this.server.hangsUp();

		assertThat(failed().trouble()).isEqualTo(Trouble.AWAY);
		assertThat(this.server.asked()).hasSize(1);
	}

	private Failed failed() {
		Reply reply = this.model.ask(QUESTION);
		assertThat(reply).isInstanceOf(Failed.class);
		return (Failed) reply;
	}

	private static ChatCompletions model(URI address, String limit) {
		return new ChatCompletions(ModelSettings.of(address, "time-limit", limit),
				InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")));
	}

}
