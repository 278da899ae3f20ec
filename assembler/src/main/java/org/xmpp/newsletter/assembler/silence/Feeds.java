package org.xmpp.newsletter.assembler.silence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedBroken;
import org.xmpp.newsletter.contracts.FeedChanged;
import org.xmpp.newsletter.contracts.FeedEvent;
import org.xmpp.newsletter.contracts.FeedRecovered;
import org.xmpp.newsletter.contracts.FeedRegistered;
import org.xmpp.newsletter.contracts.FeedRetired;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hears and keeps which projects are catalogued and whether their feeds can be read.
 */
@Repository
class Feeds implements EventHandler<FeedEvent> {

	private final JdbcClient jdbc;

	Feeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Class<FeedEvent> type() {
		return FeedEvent.class;
	}

	@Override
	public void on(FeedEvent event) {
		switch (event) {
			case FeedRegistered registered ->
				keep(registered.source(), CataloguedFeed.State.READ, null, registered.at());
			case FeedRecovered recovered -> keep(recovered.source(), CataloguedFeed.State.READ, null, recovered.at());
			case FeedBroken broken ->
				keep(broken.source(), CataloguedFeed.State.BROKEN, broken.problem(), broken.since());
			case FeedRetired retired ->
				keep(retired.source(), CataloguedFeed.State.RETIRED, retired.reason(), retired.at());
			case FeedChanged changed -> change(changed.source(), changed.at());
		}
	}

	/** What changed about a feed says nothing about its health. */
	private void change(Source source, Instant at) {
		CataloguedFeed known = all().stream()
			.filter((feed) -> feed.id().equals(source.feed()))
			.findFirst()
			.orElse(null);
		keep(source, (known != null) ? known.state() : CataloguedFeed.State.READ,
				(known != null) ? known.problem() : null, (known != null) ? known.since() : at);
	}

	private void keep(Source source, CataloguedFeed.State state, @Nullable String problem, Instant since) {
		Project project = source.project();
		this.jdbc.sql("""
				insert into feed (id, address, title, project, kind, state, problem, since)
				values (:id, :address, :title, :project, :kind, :state, :problem, :since)
				on conflict (id) do update set address = excluded.address, title = excluded.title,
				  project = excluded.project, kind = excluded.kind, state = excluded.state,
				  problem = excluded.problem, since = excluded.since""")
			.param("id", Objects.requireNonNull(source.feed()))
			.param("address", source.address().toString())
			.param("title", source.title())
			.param("project", (project != null) ? project.name() : null)
			.param("kind", (project != null) ? project.kind().name() : null)
			.param("state", state.name())
			.param("problem", problem)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** All feeds that were ever registered. */
	List<CataloguedFeed> all() {
		return this.jdbc.sql("select * from feed order by lower(title), id")
			.query((row, _) -> new CataloguedFeed(row.getObject("id", UUID.class), row.getString("address"),
					row.getString("title"), row.getString("project"), row.getString("kind"),
					CataloguedFeed.State.valueOf(row.getString("state")), row.getString("problem"),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.list();
	}

}
