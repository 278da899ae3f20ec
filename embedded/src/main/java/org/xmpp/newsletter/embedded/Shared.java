package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The infrastructure that all tests of a JVM share.
 */
final class Shared {

	private static @Nullable EmbeddedInfrastructure instance;

	private Shared() {
	}

	static synchronized EmbeddedInfrastructure instance() {
		if (instance == null) {
			instance = start();
		}
		return instance;
	}

	private static EmbeddedInfrastructure start() {
		try {
			Path folder = Files.createTempDirectory("newsroom-");
			EmbeddedInfrastructure started = EmbeddedInfrastructure.start(folder, Durability.DISPOSABLE);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder), "embedded-end"));
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void end(EmbeddedInfrastructure started, Path folder) {
		awaitApplications();
		try (started) {
			// first stopped, then deleted
		}
		try {
			Folders.delete(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Hooks run all at once; an application that still closes needs its broker for that.
	private static void awaitApplications() {
		try {
			for (Thread thread : Thread.getAllStackTraces().keySet()) {
				if (thread.getName().startsWith("Spring") && thread.getName().endsWith("ShutdownHook")) {
					thread.join(30_000);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
