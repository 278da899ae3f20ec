package org.xmpp.newsletter.summarizer.model;

import java.time.InstantSource;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.summarizer.review.Rewriting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ModelConfigurationTests {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class, ModelConfiguration.class)
		.withBean(JdbcClient.class, () -> Mockito.mock(JdbcClient.class))
		.withBean(TransactionTemplate.class, () -> Mockito.mock(TransactionTemplate.class))
		.withBean(Rewriting.class, () -> Mockito.mock(Rewriting.class))
		.withBean(InstantSource.class, InstantSource::system)
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
		.withPropertyValues("newsroom.model.name=small-8b", "newsroom.model.key=sk-secret", "newsroom.model.tick=10m");

	@ParameterizedTest
	@ValueSource(strings = { "unrelated=1", "newsroom.model.address=", "newsroom.model.address=  " })
	void withoutAnAddressNothingIsWired(String setting) {
		this.service.withPropertyValues(setting)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(LanguageModel.class)
				.doesNotHaveBean(WritingLoop.class));
	}

	@Test
	void withAnAddressTheModelIsWiredAndTheKeyShowsNowhere(CapturedOutput output) {
		this.service.withPropertyValues("newsroom.model.address=http://localhost:11434/v1").run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(WritingLoop.class);
			assertThat(context.getBean(WritingLoop.class).isRunning()).isTrue();
			assertThat(context.getBean(ModelProperties.class).toString()).doesNotContain("sk-secret");
		});
		assertThat(output)
			.contains("Drafts are told by the model small-8b at http://localhost:11434/v1/chat/completions")
			.doesNotContain("sk-secret");
	}

	@Test
	void whatIsWrongIsSaidAtTheStartWithoutTheKey(CapturedOutput output) {
		this.service.withPropertyValues("newsroom.model.address=https://api.example.org/v1?key=1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("newsroom.model.address must have no login, query or fragment; "
						+ "a key goes into newsroom.model.key"));
		assertThat(output).doesNotContain("sk-secret");
	}

	@Test
	void aServerThatRepeatsTheKeyDoesNotGetItIntoTheLog(CapturedOutput output) {
		try (ModelServer server = ModelServer.start()) {
			ModelProperties properties = ModelSettings.of(server.address(), "tick", "10ms", "time-limit", "30s");
			ChatCompletions model = new ChatCompletions(properties, InstantSource.system());
			server.fails(401).fails(400).fails(500).hangsUp();
			for (int i = 0; i < 4; i++) {
				Reply reply = model.ask(new Question("1", 100, List.of(new Message("user", "Hello"))));
				LoggerFactory.getLogger(getClass()).warn("{} {}", reply, properties);
			}
			model.destroy();
		}
		assertThat(output).contains("HTTP 401").doesNotContain("sk-secret");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ModelProperties.class)
	static class Settings {

	}

}
