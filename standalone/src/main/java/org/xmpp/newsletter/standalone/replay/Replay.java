package org.xmpp.newsletter.standalone.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.standalone.Journey;
import org.xmpp.newsletter.standalone.MovableClock;
import org.xmpp.newsletter.standalone.Newsroom;
import org.xmpp.newsletter.standalone.NewsroomClient;
import org.xmpp.newsletter.standalone.PastIssues;
import org.xmpp.newsletter.standalone.PastTime;
import org.xmpp.newsletter.standalone.universe.DemoUniverse;
import org.xmpp.newsletter.standalone.universe.UniverseServer;
import org.xmpp.newsletter.standalone.universe.XepArchive;
import org.xmpp.newsletter.standalone.universe.XepLists;
import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

/**
 * Runs the whole system over a past month.
 */
public final class Replay {

	private static final String EDITOR = "replay editor";

	/** GitHub shows ten entries; polling at this rhythm lost none of the kept ones. */
	private static final Duration STEP = Duration.ofHours(6);

	/** The team's last call is on the 1st and 2nd of the next month. */
	private static final Duration LAST_CALL = Duration.ofDays(2);

	private final ReplayRequest request;

	private final MovableClock clock;

	private Replay(ReplayRequest request) {
		this.request = request;
		this.clock = new MovableClock(midnight(request.month()));
	}

	/**
	 * Prepares a replay.
	 * @param request what to replay
	 * @return the replay
	 */
	public static Replay of(ReplayRequest request) {
		return new Replay(request);
	}

	/**
	 * Runs it and writes issue and account.
	 * @return what happened, in a few lines for a person
	 */
	public List<String> run() {
		Path data = scratch();
		try (FeedServer feeds = FeedServer.start(this.request.serverProgram(), this.request.feeds(),
				this.clock.instant()); XepServer xeps = XepServer.over(this.request.xeps(), this.clock)) {
			List<Integer> ports = new ArrayList<>(List.of(feeds.port()));
			Optional.ofNullable(xeps.address()).map(URI::getPort).ifPresent(ports::add);
			try (Newsroom newsroom = Newsroom.start(data, 0, this.clock,
					PastTime.settings(ports, xeps.address(), EDITOR))) {
				return live(newsroom, feeds);
			}
		}
		finally {
			delete(data);
		}
	}

	private List<String> live(Newsroom newsroom, FeedServer server) {
		NewsroomClient client = new NewsroomClient(newsroom.address(), EDITOR);
		List<String> said = new ArrayList<>(remember(client));
		newsroom.settle();
		KeptFeeds feeds = KeptFeeds.in(this.request.feeds());
		Map<String, URI> servedAt = server.feeds();
		new Registrations(client, servedAt).register(feeds);
		Journey journey = new Journey(newsroom, this.clock, List.of(server::moveClockTo));
		int polls = journey.stop() + travel(journey);
		newsroom.settle();
		approveAll(client);
		newsroom.settle();
		Account account = new Accountant(client, publishedAt(feeds, servedAt)).account(this.request.month());
		write(this.request.issue(), client.issue(this.request.month()));
		write(this.request.account(), account.toJson());
		said.add("%d feeds, %d polls".formatted(feeds.feeds().size(), polls));
		said.addAll(account.summary());
		said.add("Issue: " + this.request.issue() + ", account: " + this.request.account());
		return said;
	}

	/** A newsroom of that month had the issues of the months before. */
	private List<String> remember(NewsroomClient client) {
		Path archive = this.request.archive();
		return (archive != null) ? PastIssues.in(archive).importBefore(this.request.month(), client) : List.of();
	}

	private static Map<URI, URI> publishedAt(KeptFeeds feeds, Map<String, URI> servedAt) {
		return feeds.feeds()
			.stream()
			.collect(Collectors.toMap((feed) -> Objects.requireNonNull(servedAt.get(feed.slug())), KeptFeed::address));
	}

	/** Stops a second before each round hour, so that the last one is in the month. */
	private int travel(Journey journey) {
		Instant end = midnight(this.request.month().plusMonths(1));
		int polls = journey.travel(this.clock.instant().plus(STEP).minusSeconds(1), STEP);
		polls += journey.travel(end.minusSeconds(1), STEP);
		return polls + journey.travel(end.plus(LAST_CALL), STEP);
	}

	private void approveAll(NewsroomClient client) {
		client.approveSafe(this.request.month());
		for (JsonNode entry : client.get("/api/entries?state=in-review&month=" + this.request.month())) {
			client.approveAsItIs(entry.path("id").asString());
		}
	}

	private static Instant midnight(YearMonth month) {
		return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static void write(Path file, byte[] content) {
		try {
			Path parent = file.toAbsolutePath().getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be written", ex);
		}
	}

	private static Path scratch() {
		try {
			return Files.createTempDirectory("newsroom-replay");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no room for the replay's data", ex);
		}
	}

	private static void delete(Path data) {
		try {
			FileSystemUtils.deleteRecursively(data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The replay's data in " + data + " could not be deleted", ex);
		}
	}

	/**
	 * Serves kept XEP lists, where there are any.
	 */
	private record XepServer(@Nullable XepArchive archive, @Nullable UniverseServer server) implements AutoCloseable {

		static XepServer over(@Nullable Path folder, MovableClock clock) {
			if (folder == null) {
				return new XepServer(null, null);
			}
			XepArchive archive = XepArchive.open(folder);
			DemoUniverse noFeeds = new DemoUniverse(List.of(), List.of());
			return new XepServer(archive, UniverseServer.start(noFeeds, (XepLists) archive, clock));
		}

		@Nullable URI address() {
			return (this.server != null) ? this.server.xepListAddress() : null;
		}

		@Override
		public void close() {
			if (this.server != null) {
				this.server.close();
			}
			if (this.archive != null) {
				this.archive.close();
			}
		}

	}

}
