package org.xmpp.newsletter.platform.time;

import java.time.InstantSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Time is a parameter: everything asks this bean, so that a past month can be lived
 * through again.
 */
@AutoConfiguration
public class TimeConfiguration {

	@Bean
	@ConditionalOnMissingBean
	InstantSource clock() {
		return InstantSource.system();
	}

}
