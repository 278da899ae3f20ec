package org.xmpp.newsletter.summarizer.live;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets what no page waits for any more.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LiveChores {

	private final Happenings happenings;

	LiveChores(Happenings happenings) {
		this.happenings = happenings;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forget() {
		this.happenings.forget();
	}

}
