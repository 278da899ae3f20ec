package org.xmpp.newsletter.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be in the database's way.
 */
class EmbeddedDatabaseTests {

	@TempDir
	Path folder;

	@Test
	void dataOfAnotherMajorVersionIsAClearError() throws Exception {
		Path data = Files.createDirectories(this.folder.resolve("data"));
		Files.writeString(data.resolve("PG_VERSION"), "17\n");
		assertThatExceptionOfType(EmbeddedStartException.class).isThrownBy(() -> EmbeddedDatabase.start(this.folder))
			.withMessageContaining("written by PostgreSQL 17")
			.withMessageContaining("brings PostgreSQL 18");
		assertThat(data.resolve("PG_VERSION")).exists();
	}

	@Test
	void aTakenPortIsAClearError() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
			assertThatExceptionOfType(EmbeddedStartException.class)
				.isThrownBy(() -> EmbeddedDatabase.start(this.folder, taken.getLocalPort(), Durability.KEPT))
				.withMessageContaining("Port " + taken.getLocalPort())
				.withMessageContaining("is taken");
		}
	}

	@Test
	void aNumberThatBelongsToAnotherProgramIsNotAPostmaster() throws Exception {
		Path data = this.folder.toRealPath();
		long self = ProcessHandle.current().pid();
		Files.writeString(data.resolve("postmaster.pid"), self + "\n" + data + "\n");
		assertThat(Postmaster.of(data)).isEmpty();
		Files.writeString(data.resolve("postmaster.pid"), "");
		assertThat(Postmaster.of(data)).isEmpty();
	}

	@Test
	void thePasswordIsMadeOnceAndReadByItsOwnerOnly() throws Exception {
		Path file = this.folder.resolve("password");
		String password = Secret.in(file);
		assertThat(password).hasSizeGreaterThan(40);
		assertThat(Secret.in(file)).isEqualTo(password);
		assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
	}

	@Test
	void isReachedWhileItRunsAndWhenItDoesNot() {
		try (EmbeddedDatabase running = EmbeddedDatabase.start(this.folder, Durability.DISPOSABLE)) {
			assertThat(EmbeddedDatabase.<String>reach(this.folder, EmbeddedDatabaseTests::user)).isEqualTo("newsroom");
			assertThat(EmbeddedDatabase.<String>reach(this.folder, EmbeddedDatabase.Access::url))
				.isEqualTo(running.jdbcUrl());
		}
		assertThat(EmbeddedDatabase.<String>reach(this.folder, EmbeddedDatabaseTests::user)).isEqualTo("newsroom");
	}

	@Test
	void isNotMadeWhereItWasOnlyAskedFor() {
		Path absent = this.folder.resolve("absent");
		assertThatExceptionOfType(EmbeddedStartException.class)
			.isThrownBy(() -> EmbeddedDatabase.<String>reach(absent, EmbeddedDatabaseTests::user))
			.withMessageContaining("There is no newsroom");
		assertThat(absent).doesNotExist();
	}

	private static String user(EmbeddedDatabase.Access access) {
		try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
				ResultSet row = connection.createStatement().executeQuery("select current_user")) {
			row.next();
			return row.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
