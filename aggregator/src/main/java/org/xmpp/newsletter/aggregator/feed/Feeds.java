package org.xmpp.newsletter.aggregator.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All feeds.
 */
@Repository
public class Feeds {

	/** Feeds with their projects, to be continued with a condition. */
	static final String SELECT = """
			select f.*, p.name as project_name, p.kind as project_kind, p.home as project_home,
			  p.tagline as project_tagline, p.changelog as project_changelog, p.family as project_family
			from feed f left join project p on p.id = f.project
			""";

	private final JdbcClient jdbc;

	Feeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a feed.
	 * @param id its identity
	 * @return the feed, or empty
	 */
	public Optional<Feed> find(UUID id) {
		return this.jdbc.sql(SELECT + "where f.id = :id").param("id", id).query(FeedRow::read).optional();
	}

	/**
	 * Finds and locks a feed until the transaction ends.
	 * @param id its identity
	 * @return the feed, or empty
	 */
	public Optional<Feed> lock(UUID id) {
		return this.jdbc.sql(SELECT + "where f.id = :id for update of f")
			.param("id", id)
			.query(FeedRow::read)
			.optional();
	}

	/**
	 * Finds and locks a feed for whoever holds its lease, until the transaction ends.
	 * @param id its identity
	 * @param lease the lease
	 * @return the feed, or empty when somebody else has taken over
	 */
	public Optional<Feed> lock(UUID id, UUID lease) {
		return this.jdbc.sql(SELECT + "where f.id = :id and f.lease = :lease for update of f")
			.param("id", id)
			.param("lease", lease)
			.query(FeedRow::read)
			.optional();
	}

	/**
	 * Lists all feeds.
	 * @return all, by project and title
	 */
	public List<Feed> all() {
		return this.jdbc.sql(SELECT + "order by lower(coalesce(p.name, f.title)), f.title, f.address")
			.query(FeedRow::read)
			.list();
	}

	/**
	 * Tells whether nothing has been registered yet.
	 * @return true when there is no feed
	 */
	public boolean isEmpty() {
		return this.jdbc.sql("select not exists (select 1 from feed)").query(Boolean.class).single();
	}

	/**
	 * Finds the feed that is registered at an address.
	 * @param address the address; what makes no difference in addresses makes none here
	 * @return the feed, or empty
	 */
	public Optional<Feed> at(WebAddress address) {
		return this.jdbc.sql(SELECT + "where f.address_key = :key")
			.param("key", address.key())
			.query(FeedRow::read)
			.optional();
	}

	boolean insert(UUID id, NewFeed feed, String title, @Nullable UUID project, String by, Instant at) {
		return this.jdbc.sql("""
				insert into feed (id, address, address_key, host, title, form, project, section, verified,
				  registered_at, registered_by, next_poll_at, next_poll_why)
				values (:id, :address, :key, :host, :title, :form, :project, :section, :verified,
				  :at, :by, :at, 'newly registered')
				on conflict do nothing""")
			.param("id", id)
			.param("address", feed.address().uri().toString())
			.param("key", feed.address().key())
			.param("host", feed.address().host())
			.param("title", title)
			.param("form", feed.form().name())
			.param("project", project)
			.param("section", feed.section())
			.param("verified", feed.verified())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update() == 1;
	}

	void resume(UUID id, Instant at) {
		this.jdbc
			.sql("""
					update feed set state = 'ACTIVE', paused_at = null, paused_by = null, failures = 0, next_poll_at = greatest(:at, not_before),
					  next_poll_why = 'resumed' where id = :id""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	/**
	 * Changes a feed's state.
	 * @param id the feed
	 * @param state its state from now on
	 */
	public void change(UUID id, FeedState state) {
		this.jdbc.sql("update feed set state = :state where id = :id")
			.param("state", state.name())
			.param("id", id)
			.update();
	}

	void store(UUID id, FeedDetails details) {
		this.jdbc.sql("""
				update feed set title = :title, form = :form, project = :project, section = :section,
				  verified = :verified, contact = :contact, pre_releases = :preReleases, rules = :rules,
				  version = version + 1
				where id = :id""")
			.param("title", details.title())
			.param("form", details.form().name())
			.param("project", (details.project() != null) ? details.project().id() : null)
			.param("section", details.section())
			.param("verified", details.verified())
			.param("contact", details.contact())
			.param("preReleases", details.preReleases())
			.param("rules", details.rules())
			.param("id", id)
			.update();
	}

	/**
	 * What stands at another address is not what the validators and failures were about.
	 */
	void startAnew(UUID id, Instant at) {
		this.jdbc.sql("""
				update feed set etag = null, last_modified = null, not_before = null, contacted_at = null, failures = 0,
				  state = case state when 'BROKEN' then 'ACTIVE' else state end,
				  next_poll_at = :at, next_poll_why = 'its address was changed' where id = :id""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	void pause(UUID id, String by, Instant at) {
		this.jdbc.sql("update feed set paused_at = :at, paused_by = :by, version = version + 1 where id = :id")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("id", id)
			.update();
	}

	void unpause(UUID id, Instant at) {
		this.jdbc.sql("""
				update feed set paused_at = null, paused_by = null, version = version + 1,
				  next_poll_at = greatest(:at, not_before), next_poll_why = 'resumed' where id = :id""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	/**
	 * Lists the feeds of a project.
	 * @param project the project's identity
	 * @return all, also retired ones
	 */
	public List<Feed> of(UUID project) {
		return this.jdbc.sql(SELECT + "where f.project = :project order by f.title, f.address")
			.param("project", project)
			.query(FeedRow::read)
			.list();
	}

	/**
	 * Moves a feed to another address, unless another feed is there.
	 * @param id the feed
	 * @param address its address from now on
	 * @return whether it was moved
	 */
	public boolean move(UUID id, WebAddress address) {
		this.jdbc.sql("""
				insert into former_address (address_key, feed) select address_key, id from feed where id = :id
				on conflict (address_key) do nothing""").param("id", id).update();
		return this.jdbc.sql("""
				update feed set address = :address, address_key = :key, host = :host, version = version + 1
				where id = :id and address <> :address
				  and not exists (select 1 from feed o where o.address_key = :key and o.id <> :id)""")
			.param("address", address.uri().toString())
			.param("key", address.key())
			.param("host", address.host())
			.param("id", id)
			.update() == 1;
	}

}
