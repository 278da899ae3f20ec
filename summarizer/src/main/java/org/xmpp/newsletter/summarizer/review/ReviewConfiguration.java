package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.summarizer.story.MonthRule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules of the queue.
 */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

	@Bean
	MonthRule monthRule(ReviewProperties properties) {
		return new MonthRule(properties.graceDays());
	}

}
