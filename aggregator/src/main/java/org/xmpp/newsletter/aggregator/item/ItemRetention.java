package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drops old texts. What an item is recognised by and what it last said (as a hash) stay,
 * so it never comes again as new. Texts of items that wait for a person stay too.
 */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
public class ItemRetention {

	private final JdbcClient jdbc;

	private final RetentionProperties properties;

	private final InstantSource clock;

	ItemRetention(JdbcClient jdbc, RetentionProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Drops what is older than the settings say.
	 * @return how many texts were dropped
	 */
	public int dropOld() {
		return (this.properties.months() == 0) ? 0 : dropBefore(
				this.clock.instant().atOffset(ZoneOffset.UTC).minusMonths(this.properties.months()).toInstant());
	}

	int dropBefore(Instant limit) {
		return this.jdbc.sql("""
				update item_revision r set html = '', dropped = true from item i
				where i.id = r.item and i.skipped is null and not r.dropped and r.html <> '' and r.seen < :limit""")
			.param("limit", limit.atOffset(ZoneOffset.UTC))
			.update();
	}

}
