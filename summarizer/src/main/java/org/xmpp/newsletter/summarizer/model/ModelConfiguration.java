package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.summarizer.review.Rewriting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Wires the language model where one is named; otherwise nothing of it is there.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ModelConfiguration.Wanted.class)
class ModelConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(ModelConfiguration.class);

	/** On top of two answers, for judging and writing down. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	@Bean
	LanguageModel languageModel(ModelProperties properties, InstantSource clock) {
		logger.info("Drafts are told by the model {} at {}", properties.name(), properties.endpoint());
		return new ChatCompletions(properties, clock);
	}

	@Bean
	Tasks modelTasks(JdbcClient jdbc, TransactionTemplate transactions, ModelProperties properties,
			InstantSource clock) {
		return new Tasks(jdbc, transactions, properties.timeLimit().multipliedBy(2).plus(MARGIN), clock);
	}

	@Bean
	Budget modelBudget(JdbcClient jdbc, TransactionTemplate transactions, ModelProperties properties,
			InstantSource clock) {
		return new Budget(jdbc, transactions, properties, clock);
	}

	@Bean
	Writing writing(Tasks tasks, Rewriting rewriting, Budget budget, LanguageModel model, JdbcClient jdbc,
			ModelProperties properties, InstantSource clock, MeterRegistry meters) {
		Figures figures = new Figures(meters);
		Desk desk = new Desk(new Answers(jdbc, properties, clock), budget, model, figures);
		return new Writing(tasks, rewriting, desk, Prompt.load(), properties, figures);
	}

	@Bean
	WritingLoop writingLoop(Tasks tasks, Writing writing, ModelProperties properties) {
		return new WritingLoop(tasks, writing, properties);
	}

	/** An empty address is none: so it comes from an unset variable of compose. */
	static class Wanted implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("newsroom.model.address"));
		}

	}

}
