package org.xmpp.newsletter.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service this is.
 *
 * @param name its name: the consumer group, the CloudEvents source and the database
 * schema carry it
 */
@ConfigurationProperties("newsroom.service")
public record ServiceProperties(String name) {
}
