package org.xmpp.newsletter.summarizer.model;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelPropertiesTests {

	private static final URI LOCAL = URI.create("http://localhost:11434/v1");

	@Test
	void nothingHasToBeSetWhereNoModelIsWanted() {
		ModelProperties none = new Binder(new MapConfigurationPropertySource()).bindOrCreate("newsroom.model",
				ModelProperties.class);

		assertThat(none.address()).isNull();
	}

	@Test
	void questionsGoToTheChatCompletionsBelowTheAddress() {
		assertThat(ModelSettings.of(LOCAL).endpoint()).hasToString("http://localhost:11434/v1/chat/completions");
		assertThat(ModelSettings.of(URI.create("http://localhost:8000/v1/")).endpoint())
			.hasToString("http://localhost:8000/v1/chat/completions");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					name|''|newsroom.model.name must say which model is asked at localhost
					address|ftp://localhost/v1|newsroom.model.address must be an http or https address, such as http://localhost:11434/v1
					address|http://me:pw@localhost/v1|newsroom.model.address must have no login, query or fragment; a key goes into newsroom.model.key
					address|http://api.example.org/v1|newsroom.model.address must be https where a key is sent: api.example.org
					time-limit|0s|newsroom.model.time-limit must be 1s to 10m
					longest-input|10|newsroom.model.longest-input must be 500 to 200000 characters
					longest-answer|900|newsroom.model.longest-answer must be 60 to 500 characters
					answer-tokens|1|newsroom.model.answer-tokens must be 50 to 20000
					temperature|3|newsroom.model.temperature must be 0 to 2, or empty
					concurrency|0|newsroom.model.concurrency must be 1 to 16
					attempts|0|newsroom.model.attempts must be 1 to 10
					length-parameter|length|newsroom.model.length-parameter must be max_tokens or max_completion_tokens
					spending.tokens-per-day|0|newsroom.model.spending.tokens-per-day must be at least 1
					spending.cost-per-day|1|newsroom.model.spending.cost-per-day and cost-per-month need input-price and output-price
					key|two words|newsroom.model.key must be one word of ASCII characters
					key-file|/no/such/file|newsroom.model.key and newsroom.model.key-file must not both be set
					""")
	void whatCannotWorkStopsTheStartAndSaysWhy(String setting, String value, String message) {
		assertThatThrownBy(() -> ModelSettings.of(LOCAL, setting, value)).hasStackTraceContaining(message)
			.satisfies((problem) -> assertThat(stackTrace(problem)).doesNotContain("sk-secret", "two words"));
	}

	@Test
	void aServerOfTheOwnNetworkMayBeAskedWithAKeyOverHttp() {
		assertThat(ModelSettings.of(URI.create("http://litellm:4000/v1")).key()).isNotNull();
		assertThat(ModelSettings.of(URI.create("http://10.1.2.3:4000/v1")).key()).isNotNull();
	}

	@Test
	void whatAServerDoesNotWantIsLeftOut() {
		Question question = new Question("1", 100, java.util.List.of(new Message("user", "Hello")));

		assertThat(question.request(
				ModelSettings.of(LOCAL, "temperature", "", "seed", "", "length-parameter", "max_completion_tokens")))
			.containsKeys("model", "messages", "max_completion_tokens", "stream")
			.doesNotContainKeys("temperature", "seed", "max_tokens");
		assertThat(question.request(ModelSettings.of(LOCAL))).containsEntry("temperature", 0.0)
			.containsEntry("seed", 0)
			.containsEntry("max_tokens", 500);
	}

	@Test
	void theKeyMayStandInAFileAndShowsNowhere(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("key"), "sk-from-file\n");

		ModelProperties properties = ModelSettings.of(LOCAL, "key", "", "key-file", file.toString());

		assertThat(properties.key()).isNotNull();
		assertThat(properties.key().reveal()).isEqualTo("sk-from-file");
		assertThat(properties.toString()).doesNotContain("sk-from-file");
	}

	private static String stackTrace(Throwable problem) {
		java.io.StringWriter trace = new java.io.StringWriter();
		problem.printStackTrace(new java.io.PrintWriter(trace));
		return trace.toString();
	}

}
