package org.xmpp.newsletter.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A schema that all services share: whoever comes first makes it.
 */
public final class SharedSchema {

	private SharedSchema() {
	}

	/**
	 * Brings it up to date.
	 * @param name its name; its migrations are in the folder of this name
	 * @param database where
	 */
	public static void migrate(String name, DataSource database) {
		Flyway flyway = Flyway.configure()
			.dataSource(database)
			.schemas(name)
			.defaultSchema(name)
			.locations("classpath:platform/" + name)
			.load();
		Connection connection = DataSourceUtils.getConnection(database);
		try (Statement statement = connection.createStatement()) {
			// Flyway's own lock is in a table that is not there yet.
			statement.execute("select pg_advisory_lock(hashtext('newsroom.%s'))".formatted(name));
			try {
				flyway.migrate();
			}
			finally {
				statement.execute("select pg_advisory_unlock(hashtext('newsroom.%s'))".formatted(name));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The schema %s could not be brought up to date".formatted(name), ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, database);
		}
	}

}
