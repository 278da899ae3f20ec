package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;

/**
 * Reads feeds out of rows.
 */
final class FeedRow {

	private FeedRow() {
	}

	static Feed read(ResultSet row, int index) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		UUID projectId = row.getObject("project", UUID.class);
		Project project = (projectId != null) ? Projects.of(row, "project_") : null;
		Source source = new Source(id, URI.create(row.getString("address")), row.getString("title"),
				FeedForm.valueOf(row.getString("form")), project, row.getString("section"));
		return new Feed(id, source, projectId, row.getBoolean("verified"), FeedState.valueOf(row.getString("state")),
				health(row), plan(row), settings(row));
	}

	private static Feed.Health health(ResultSet row) throws SQLException {
		return new Feed.Health(validators(row), required(row, "registered_at"), instant(row, "contacted_at"),
				instant(row, "read_at"), row.getInt("failures"), instant(row, "polled_at"),
				row.getString("last_result"));
	}

	private static Validators validators(ResultSet row) throws SQLException {
		String origin = row.getString("validators_from");
		return new Validators(row.getString("etag"), row.getString("last_modified"),
				(origin != null) ? URI.create(origin) : null);
	}

	private static Feed.Plan plan(ResultSet row) throws SQLException {
		return new Feed.Plan(required(row, "next_poll_at"), row.getString("next_poll_why"), instant(row, "not_before"));
	}

	private static Feed.Settings settings(ResultSet row) throws SQLException {
		Instant pausedAt = instant(row, "paused_at");
		Feed.Pause pause = (pausedAt != null) ? new Feed.Pause(pausedAt, row.getString("paused_by")) : null;
		return new Feed.Settings(row.getString("contact"), row.getBoolean("pre_releases"), row.getString("rules"),
				pause, row.getInt("version"));
	}

	private static Instant required(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(instant(row, column), column);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
