package org.xmpp.newsletter.standalone.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.standalone.command.CommandFailure;

/**
 * What to replay.
 *
 * @param feeds folders with one folder for each kept feed
 * @param month the month to live through
 * @param xeps a folder with kept XEP lists, or null to go without
 * @param archive a folder with the issues of the past, or null; those of the month and
 * later are not looked at
 * @param server the program that serves the kept feeds, or null for the {@code serve.py}
 * in or beside the first feeds folder
 * @param issue where to write the issue
 * @param account where to write what every item became
 */
public record ReplayRequest(List<Path> feeds, YearMonth month, @Nullable Path xeps, @Nullable Path archive,
		@Nullable Path server, Path issue, Path account) {

	public ReplayRequest {
		feeds = List.copyOf(feeds);
		for (Path folder : feeds) {
			require(Files.isDirectory(folder), "There is no folder " + folder + " with kept feeds");
		}
		require(xeps == null || Files.isDirectory(xeps), "There is no folder " + xeps + " with XEP lists");
		require(archive == null || Files.isDirectory(archive), "There is no folder " + archive + " with past issues");
	}

	Path serverProgram() {
		if (this.server != null) {
			require(Files.isRegularFile(this.server), "There is no program " + this.server);
			return this.server;
		}
		Path folder = this.feeds.getFirst().toAbsolutePath().normalize();
		return List.of(folder.resolve("serve.py"), folder.resolveSibling("serve.py"))
			.stream()
			.filter(Files::isRegularFile)
			.findFirst()
			.orElseThrow(() -> new CommandFailure("Neither in nor beside " + folder
					+ " stands a serve.py that serves the feeds; name one with --server FILE"));
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new CommandFailure(otherwise);
		}
	}

}
