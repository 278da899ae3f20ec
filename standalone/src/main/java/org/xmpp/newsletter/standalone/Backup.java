package org.xmpp.newsletter.standalone;

import java.nio.file.Path;
import java.util.List;

import org.xmpp.newsletter.embedded.EmbeddedBackup;
import org.xmpp.newsletter.embedded.EmbeddedDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A newsroom in one file. The database is all of it: the broker carries copies of events,
 * which are sent again.
 */
public final class Backup {

	private Backup() {
	}

	/**
	 * Writes a backup.
	 * @param data the newsroom's folder; it may run
	 * @param file the file to make
	 * @throws org.xmpp.newsletter.embedded.EmbeddedStartException when that is not
	 * possible, in words
	 */
	public static void write(Path data, Path file) {
		EmbeddedBackup.write(data, file);
	}

	/**
	 * Makes a folder of a backup and starts its database once, to see that it is whole
	 * and to have all events sent again.
	 * @param file the backup
	 * @param data where the newsroom is to be; there must be none
	 * @return how many events are sent again
	 * @throws org.xmpp.newsletter.embedded.EmbeddedStartException when that is not
	 * possible, in words
	 */
	public static long read(Path file, Path data) {
		EmbeddedBackup.read(file, data);
		return EmbeddedDatabase.reach(data.resolve("postgres"), Backup::sendAgain);
	}

	private static long sendAgain(EmbeddedDatabase.Access access) {
		JdbcClient jdbc = JdbcClient
			.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
		List<String> schemas = jdbc
			.sql("select table_schema from information_schema.tables where table_name = 'outbox'")
			.query((row, _) -> row.getString(1))
			.list();
		return schemas.stream()
			.mapToLong((schema) -> jdbc.sql("update \"%s\".outbox set sent_at = null".formatted(schema)).update())
			.sum();
	}

}
