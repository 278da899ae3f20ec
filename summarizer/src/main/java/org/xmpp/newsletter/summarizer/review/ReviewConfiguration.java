package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Forms;
import org.xmpp.newsletter.summarizer.story.MonthRule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules of the queue. Forms that cannot work stop the start.
 */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

	@Bean
	Drafter drafter() {
		return new Drafter(Forms.load());
	}

	@Bean
	MonthRule monthRule(ReviewProperties properties) {
		return new MonthRule(properties.graceDays());
	}

}
