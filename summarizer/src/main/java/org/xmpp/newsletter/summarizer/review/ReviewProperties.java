package org.xmpp.newsletter.summarizer.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the queue is kept.
 *
 * @param graceDays how many days of a month the issue of the month before stays open for
 * news, 0 to 28
 */
@ConfigurationProperties("newsroom.review")
record ReviewProperties(@DefaultValue("5") int graceDays) {

	ReviewProperties {
		if (graceDays < 0 || graceDays > 28) {
			throw new IllegalArgumentException("newsroom.review.grace-days must be between 0 and 28");
		}
	}

}
