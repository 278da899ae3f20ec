package org.xmpp.newsletter.aggregator.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives items their aliases that were stored before there were any, so that none comes
 * again as new after an upgrade.
 */
@Component
class AliasBackfill implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(AliasBackfill.class);

	private static final int AT_ONCE = 1000;

	/** What was once added to a name that several items had. */
	private static final Pattern ADDITIONS = Pattern.compile("(?: https?://\\S+)?(?: sha256:\\p{XDigit}{64})?$");

	private final JdbcClient jdbc;

	AliasBackfill(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void afterPropertiesSet() {
		int filled = 0;
		List<Known> some = some();
		while (!some.isEmpty()) {
			some.forEach(this::fill);
			filled += some.size();
			some = some();
		}
		if (filled > 0) {
			logger.info("Noted what {} items are recognised by", filled);
		}
	}

	private List<Known> some() {
		return this.jdbc.sql("select * from item where feed is not null and aliases = '{}' limit :most")
			.param("most", AT_ONCE)
			.query((row, _) -> Items.known(row))
			.list();
	}

	private void fill(Known item) {
		this.jdbc.sql("update item set aliases = :aliases where id = :id")
			.param("aliases", aliases(item).toArray(UUID[]::new))
			.param("id", item.id())
			.update();
	}

	/** An identity was the name that the feed gave, or else the link. */
	static Set<UUID> aliases(Known item) {
		Set<UUID> aliases = new LinkedHashSet<>(Set.of(Face.title(item.title())));
		LinkKey.of(item.link()).ifPresent((link) -> aliases.add(Face.key("link", link.toString())));
		String name = ADDITIONS.matcher(item.identity()).replaceFirst("");
		if (!name.isEmpty() && !name.startsWith("sha256:")) {
			aliases.add(Face.guid(name));
		}
		return aliases;
	}

}
