package org.xmpp.newsletter.aggregator.item;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Wakes what is to be done about items from time to time.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "newsroom.aggregator.polling.automatic", matchIfMissing = true)
@EnableScheduling
class ItemChores {

	private final FullTexts fullTexts;

	private final ItemRetention retention;

	ItemChores(FullTexts fullTexts, ItemRetention retention) {
		this.fullTexts = fullTexts;
		this.retention = retention;
	}

	@Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void fetchFullTexts() {
		this.fullTexts.fetchDue();
	}

	@Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
	void dropOldTexts() {
		this.retention.dropOld();
	}

}
