package org.xmpp.newsletter.summarizer.review;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Judges in quiet moments how likely entries are to be printed.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProspectChores {

	private static final int MOST_AT_ONCE = 100;

	private final Prospects prospects;

	ProspectChores(Prospects prospects) {
		this.prospects = prospects;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void judge() {
		this.prospects.judge(MOST_AT_ONCE);
	}

}
