package org.xmpp.newsletter.platform.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The schema of the people, which all services share: whoever comes first makes it.
 */
public final class PeopleSchema {

	private static final String NAME = "people";

	private PeopleSchema() {
	}

	/**
	 * Brings it up to date.
	 * @param database where
	 */
	public static void migrate(DataSource database) {
		Flyway flyway = Flyway.configure()
			.dataSource(database)
			.schemas(NAME)
			.defaultSchema(NAME)
			.locations("classpath:platform/people")
			.load();
		Connection connection = DataSourceUtils.getConnection(database);
		try (Statement statement = connection.createStatement()) {
			// Flyway's own lock is in a table that is not there yet.
			statement.execute("select pg_advisory_lock(hashtext('newsroom.people'))");
			try {
				flyway.migrate();
			}
			finally {
				statement.execute("select pg_advisory_unlock(hashtext('newsroom.people'))");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The schema of the people could not be brought up to date", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, database);
		}
	}

}
