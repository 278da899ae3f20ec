package org.xmpp.newsletter.platform.people;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets in and for how long.
 *
 * @param entry with accounts or, on loopback only, without
 * @param address where people reach the newsroom, such as {@code https://news.example.org};
 * with https cookies are marked as secure. Null: as the request says
 * @param idle after how long without a request a session ends
 * @param longest after how long it ends in any case
 * @param link how long a one-time link works
 * @param firstAdministrator whether this service makes the first administrator and says
 * so in its log
 */
@ConfigurationProperties("newsroom.people")
public record PeopleProperties(@DefaultValue("login") Entry entry, @Nullable URI address,
		@DefaultValue("7d") Duration idle, @DefaultValue("30d") Duration longest, @DefaultValue("24h") Duration link,
		@DefaultValue("false") boolean firstAdministrator) {

	/**
	 * Whether people get in without accounts.
	 * @return true in the open mode
	 */
	public boolean isOpen() {
		return this.entry == Entry.OPEN;
	}

}
