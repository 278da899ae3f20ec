package org.xmpp.newsletter.aggregator.websub;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How hubs push.
 *
 * @param callback where hubs reach this newsroom, such as
 * {@code https://news.example.org}; without it no hub is asked
 * @param lease how long a subscription is to last
 * @param maxBody of what a hub pushes
 */
@ConfigurationProperties("newsroom.aggregator.websub")
record WebSubProperties(@Nullable URI callback, @DefaultValue("10d") Duration lease,
		@DefaultValue("8MB") DataSize maxBody) {
}
