package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A data directory belongs to one major version of PostgreSQL.
 */
final class PostgresVersion {

	private PostgresVersion() {
	}

	/**
	 * Fails clearly where the server would fail obscurely.
	 * @param data the data directory, possibly not there yet
	 * @throws IOException when its version cannot be read
	 */
	static void check(Path data) throws IOException {
		Path file = data.resolve("PG_VERSION");
		if (Files.notExists(file)) {
			return;
		}
		String found = Files.readString(file).strip();
		String ours = ours();
		if (!ours.equals(found)) {
			throw new EmbeddedStartException(("The data in %s was written by PostgreSQL %s, this newsroom brings "
					+ "PostgreSQL %s. Copy it over with pg_dump and pg_restore, or use the newsroom that wrote it.")
				.formatted(data, found, ours), null);
		}
	}

	private static String ours() throws IOException {
		Properties properties = new Properties();
		try (InputStream resource = PostgresVersion.class.getResourceAsStream("/embedded/postgresql.properties")) {
			properties.load(resource);
		}
		return properties.getProperty("version").split("\\.")[0];
	}

}
