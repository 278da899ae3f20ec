package org.xmpp.newsletter.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedBackupTests {

	@Test
	void aBackupOfADatabaseThatIsWrittenToHoldsWhatWasThereWhenItWasMade(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("backup");
		long before;
		AtomicLong written = new AtomicLong();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"))) {
			on(database.jdbcUrl(), database.password(), "create table line (number bigint primary key, words text)");
			AtomicBoolean enough = new AtomicBoolean();
			CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(database, written, enough));
			while (written.get() < 50) {
				Thread.onSpinWait();
			}
			before = written.get();
			EmbeddedBackup.write(folder, file);
			enough.set(true);
			writer.join();
		}
		assertThat(written.get()).isGreaterThan(before);
		assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
				PosixFilePermission.OWNER_WRITE);
		EmbeddedBackup.read(file, folder.resolve("other"));
		try (EmbeddedDatabase restored = EmbeddedDatabase.start(folder.resolve("other/postgres"))) {
			long count = number(restored, "select count(*) from line");
			assertThat(count).isBetween(before, written.get());
			assertThat(number(restored, "select max(number) from line")).isEqualTo(count);
		}
	}

	@Test
	void aDatabaseThatDoesNotRunIsBackedUpTooAndStaysAsItWas(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("postgres");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
			on(database.jdbcUrl(), database.password(), "create table line as select 7 as number");
		}
		EmbeddedBackup.write(folder, folder.resolve("backup"));
		assertThatExceptionOfType(EmbeddedStartException.class)
			.isThrownBy(() -> EmbeddedBackup.write(folder, folder.resolve("backup")))
			.withMessageContaining("is there already");
		assertThatExceptionOfType(EmbeddedStartException.class)
			.isThrownBy(() -> EmbeddedBackup.read(folder.resolve("backup"), folder))
			.withMessageContaining("a newsroom in");
		EmbeddedBackup.read(folder.resolve("backup"), folder.resolve("other"));
		assertThat(EmbeddedDatabase.<Long>reach(folder.resolve("other/postgres"), (access) -> {
			try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
					Statement statement = connection.createStatement()) {
				return number(statement, "select number from line");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		})).isEqualTo(7);
	}

	@Test
	void whatIsNoBackupIsNotRestored(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Ana");
		assertThatExceptionOfType(EmbeddedStartException.class).isThrownBy(() -> EmbeddedBackup.read(file, folder))
			.withMessageContaining("is no backup");
		assertThatExceptionOfType(EmbeddedStartException.class)
			.isThrownBy(() -> EmbeddedBackup.read(folder.resolve("nothing"), folder))
			.withMessageContaining("There is no file");
		assertThat(folder.resolve("postgres")).doesNotExist();
	}

	private static void write(EmbeddedDatabase database, AtomicLong written, AtomicBoolean enough) {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password()); Statement statement = connection.createStatement()) {
			while (!enough.get()) {
				statement.execute("insert into line values (%d, repeat('word ', 500))".formatted(written.get() + 1));
				written.incrementAndGet();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void on(String url, String password, String words) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "newsroom", password);
				Statement statement = connection.createStatement()) {
			statement.execute(words);
		}
	}

	private static long number(EmbeddedDatabase database, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password()); Statement statement = connection.createStatement()) {
			return number(statement, query);
		}
	}

	private static long number(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
