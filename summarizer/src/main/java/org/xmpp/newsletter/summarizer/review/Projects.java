package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.story.Announcement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The projects heard of, so that a forum's post can be told to announce a release of one
 * of them.
 */
@Repository
class Projects {

	private final JdbcClient jdbc;

	private final Json json;

	Projects(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	static String key(Project project) {
		return project.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Keeps what is registered about a project; the latest wins.
	 * @return whether the project is a new one
	 */
	boolean hear(Project project, Instant seen) {
		boolean known = this.jdbc.sql("select 1 from project where key = :key")
			.param("key", key(project))
			.query(Integer.class)
			.optional()
			.isPresent();
		this.jdbc.sql("""
				insert into project (key, facts, seen) values (:key, :facts::jsonb, :seen)
				on conflict (key) do update set facts = excluded.facts, seen = excluded.seen
				where excluded.seen >= project.seen""")
			.param("key", key(project))
			.param("facts", this.json.write(project))
			.param("seen", seen.atOffset(ZoneOffset.UTC))
			.update();
		return !known;
	}

	List<Project> all() {
		return this.jdbc.sql("select facts from project order by key")
			.query((row, _) -> this.json.read(row.getString(1), Project.class))
			.list();
	}

	/**
	 * Finds whose release a title announces; of several the one with the longest name.
	 */
	Optional<String> announcedBy(String title, URI link) {
		List<Project> candidates = this.jdbc
			.sql("select facts from project where position(regexp_replace(key, '[ .-].*$', '') in lower(:title)) > 0")
			.param("title", title)
			.query((row, _) -> this.json.read(row.getString(1), Project.class))
			.list();
		return candidates.stream()
			.filter((project) -> !Announcement.versions(title, link, project.name(), false).isEmpty())
			.max(Comparator.comparing((Project project) -> project.name().length()).thenComparing(Project::name))
			.map(Projects::key);
	}

}
