package org.xmpp.newsletter.summarizer.memory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is known of past issues.
 *
 * @param shipped whether the facts of printed issues that come with the newsroom count
 */
@ConfigurationProperties("newsroom.memory")
record MemoryProperties(@DefaultValue("true") boolean shipped) {
}
