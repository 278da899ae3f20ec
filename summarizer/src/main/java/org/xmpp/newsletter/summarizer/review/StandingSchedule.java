package org.xmpp.newsletter.summarizer.review;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has standing items offered when a month begins.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StandingSchedule {

	private final StandingItems items;

	StandingSchedule(StandingItems items) {
		this.items = items;
	}

	@Scheduled(initialDelay = 30, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
	void offer() {
		this.items.offer();
	}

}
