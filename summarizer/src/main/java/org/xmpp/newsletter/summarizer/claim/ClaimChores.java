package org.xmpp.newsletter.summarizer.claim;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Ends claims by the clock.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClaimChores {

	private final Claims claims;

	ClaimChores(Claims claims) {
		this.claims = claims;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void expire() {
		this.claims.expire();
	}

}
