package org.xmpp.newsletter.aggregator.project;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All projects, each once by its name without regard to case.
 */
@Repository
public class Projects {

	private final JdbcClient jdbc;

	Projects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a project; one that is there already stays as it is.
	 * @param project the project
	 * @return the project of that name as stored
	 */
	public StoredProject add(Project project) {
		this.jdbc.sql("""
				insert into project (id, name, kind, home, tagline, changelog, family)
				values (:id, :name, :kind, :home, :tagline, :changelog, :family)
				on conflict (lower(name)) do nothing""")
			.param("id", UUID.randomUUID())
			.param("name", project.name())
			.param("kind", project.kind().name())
			.param("home", text(project.home()))
			.param("tagline", project.tagline())
			.param("changelog", text(project.changelog()))
			.param("family", project.family())
			.update();
		return named(project.name()).orElseThrow();
	}

	/**
	 * Finds a project.
	 * @param name its name in any case
	 * @return the project, or empty
	 */
	public Optional<StoredProject> named(String name) {
		return this.jdbc.sql("select * from project where lower(name) = lower(:name)")
			.param("name", name)
			.query(Projects::read)
			.optional();
	}

	/**
	 * Lists all projects.
	 * @return all, by name
	 */
	public List<Project> all() {
		return stored().stream().map(StoredProject::project).toList();
	}

	/**
	 * Lists all projects with what only the aggregator knows of them.
	 * @return all, by name
	 */
	public List<StoredProject> stored() {
		return this.jdbc.sql("select * from project order by lower(name)").query(Projects::read).list();
	}

	/**
	 * Finds a project.
	 * @param id its identity
	 * @return the project, or empty
	 */
	public Optional<StoredProject> find(UUID id) {
		return this.jdbc.sql("select * from project where id = :id").param("id", id).query(Projects::read).optional();
	}

	/**
	 * Changes a project, unless somebody else was quicker.
	 * @param changed the project as it is from now on, with the version it is based on
	 * @return whether it was changed
	 */
	boolean change(StoredProject changed) {
		Project project = changed.project();
		return this.jdbc.sql("""
				update project set name = :name, kind = :kind, home = :home, tagline = :tagline,
				  changelog = :changelog, family = :family, aliases = :aliases, version = version + 1
				where id = :id and version = :version""")
			.param("name", project.name())
			.param("kind", project.kind().name())
			.param("home", text(project.home()))
			.param("tagline", project.tagline())
			.param("changelog", text(project.changelog()))
			.param("family", project.family())
			.param("aliases", changed.aliases().toArray(String[]::new))
			.param("id", changed.id())
			.param("version", changed.version())
			.update() == 1;
	}

	private static StoredProject read(ResultSet row, int index) throws SQLException {
		return new StoredProject(row.getObject("id", UUID.class), of(row, ""),
				List.of((String[]) row.getArray("aliases").getArray()), row.getInt("version"));
	}

	/**
	 * Reads a project out of a row.
	 * @param row a row with the project's columns
	 * @param prefix what the names of these columns begin with
	 * @return the project
	 * @throws SQLException when a column is missing
	 */
	public static Project of(ResultSet row, String prefix) throws SQLException {
		return new Project(row.getString(prefix + "name"), ProjectKind.valueOf(row.getString(prefix + "kind")),
				address(row.getString(prefix + "home")), row.getString(prefix + "tagline"),
				address(row.getString(prefix + "changelog")), row.getString(prefix + "family"));
	}

	private static @Nullable String text(@Nullable URI address) {
		return (address != null) ? address.toString() : null;
	}

	private static @Nullable URI address(@Nullable String text) {
		return (text != null) ? URI.create(text) : null;
	}

}
