package org.xmpp.newsletter.aggregator.specification;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Wakes the poll. When it is due is decided there, so that a restart does not ask early.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "newsroom.aggregator.xep-list.automatic", matchIfMissing = true)
@EnableScheduling
class XepListSchedule {

	private final XepListPoll poll;

	XepListSchedule(XepListPoll poll) {
		this.poll = poll;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	void wake() {
		this.poll.pollDue();
	}

}
