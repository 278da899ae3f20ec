package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells whether a feed is registered already, under whatever address.
 */
@Repository
public class Namesakes {

	private static final int MOST_LINKS = 100;

	private final JdbcClient jdbc;

	Namesakes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Known(UUID feed, String address, String because) {
	}

	/**
	 * Finds the feed that one of these addresses belongs to.
	 * @param addresses of one feed: what was pasted, where it leads, what it calls itself
	 * @return the registered feed, or empty
	 */
	public Optional<Namesake> of(Collection<URI> addresses) {
		Map<String, Known> known = new HashMap<>();
		known().forEach((one) -> kin(one.address()).ifPresent((key) -> known.putIfAbsent(key, one)));
		return addresses.stream()
			.flatMap((address) -> Optional.ofNullable(known.get(AddressKin.of(address))).stream())
			.findFirst()
			.flatMap((one) -> namesake(one.feed(), one.because()));
	}

	/** A feed's own address counts before what others say of themselves. */
	private List<Known> known() {
		return this.jdbc
			.sql("""
					select id as feed, address, :same as because, 1 as rank from feed
					union all select feed, address, 'It is known to be there as well', 2 from other_address
					union all select feed, 'http://' || address_key, 'It was there before', 3 from former_address
					union all select feed, moved_to, 'It redirects there', 4 from feed_memory where moved_to is not null
					union all select feed, self, 'It calls itself by this address', 5 from feed_memory where self is not null
					order by rank""")
			.param("same", Namesake.SAME_ADDRESS)
			.query((row, _) -> new Known(row.getObject("feed", UUID.class), row.getString("address"),
					row.getString("because")))
			.list();
	}

	private static Optional<String> kin(String address) {
		try {
			return Optional.of(AddressKin.of(WebAddress.of(address).uri()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Finds the feed whose newest items are these.
	 * @param links the items' links
	 * @return a registered feed that shows nearly the same, or empty
	 */
	public Optional<Namesake> showing(Collection<URI> links) {
		List<String> keys = links.stream()
			.map((link) -> new WebAddress(link).key())
			.distinct()
			.limit(MOST_LINKS)
			.toList();
		if (keys.size() < 2) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select feed from item where feed is not null and link_key = any(:keys)
				group by feed having count(distinct link_key) >= greatest(2, ceil(0.8 * :size))
				order by count(distinct link_key) desc limit 5""")
			.param("keys", keys.toArray(String[]::new))
			.param("size", keys.size())
			.query((row, _) -> row.getObject("feed", UUID.class))
			.list()
			.stream()
			.filter((feed) -> showsLittleElse(feed, keys))
			.findFirst()
			.flatMap((feed) -> namesake(feed, "It shows the same items"));
	}

	/** A planet shows all items of a blog and is not that blog. */
	private boolean showsLittleElse(UUID feed, List<String> keys) {
		return this.jdbc.sql("""
				select coalesce(avg((link_key = any(:keys))::int), 0) >= 0.6 from (
				  select link_key from item where feed = :feed and link_key is not null
				  order by least(published, seen) desc, seen desc limit :size) newest""")
			.param("keys", keys.toArray(String[]::new))
			.param("feed", feed)
			.param("size", keys.size())
			.query(Boolean.class)
			.single();
	}

	private Optional<Namesake> namesake(UUID feed, String because) {
		return this.jdbc.sql("select id, title, address, state from feed where id = :feed")
			.param("feed", feed)
			.query((row, _) -> new Namesake(row.getObject("id", UUID.class), row.getString("title"),
					URI.create(row.getString("address")), FeedState.valueOf(row.getString("state")), because))
			.optional();
	}

	/**
	 * Keeps at which addresses a feed is as well.
	 * @param feed the feed
	 * @param others such addresses
	 */
	public void remember(UUID feed, Collection<URI> others) {
		others.forEach((other) -> this.jdbc
			.sql("insert into other_address (feed, address) values (:feed, :address) on conflict do nothing")
			.param("feed", feed)
			.param("address", other.toString())
			.update());
	}

	/** Lets registrations follow one another, so that two at once see each other. */
	void oneAtATime() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('registration of a feed'))")
			.query((_, _) -> true)
			.single();
	}

}
