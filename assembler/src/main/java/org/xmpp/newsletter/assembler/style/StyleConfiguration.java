package org.xmpp.newsletter.assembler.style;

import java.nio.file.Path;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Loads the house style at the start, so that a mistake in it is found then.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StyleProperties.class)
class StyleConfiguration {

	@Bean
	HouseStyle houseStyle(StyleProperties properties) {
		Path folder = properties.styleFolder();
		return (folder != null) ? HouseStyles.in(folder) : HouseStyles.named(properties.style());
	}

}
