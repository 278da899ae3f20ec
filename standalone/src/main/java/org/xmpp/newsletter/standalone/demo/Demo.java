package org.xmpp.newsletter.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.xmpp.newsletter.standalone.Journey;
import org.xmpp.newsletter.standalone.MovableClock;
import org.xmpp.newsletter.standalone.Newsroom;
import org.xmpp.newsletter.standalone.NewsroomClient;
import org.xmpp.newsletter.standalone.PastTime;
import org.xmpp.newsletter.standalone.universe.DemoFeed;
import org.xmpp.newsletter.standalone.universe.DemoUniverse;
import org.xmpp.newsletter.standalone.universe.UniverseServer;
import tools.jackson.databind.JsonNode;

/**
 * The demo: one month of a small XMPP universe, from its feeds to the written issue.
 */
public final class Demo implements AutoCloseable {

	private static final YearMonth MONTH = YearMonth.of(2025, 5);

	private static final String EDITOR = "demo editor";

	private static final Duration STEP = Duration.ofDays(3);

	private final long begun = System.nanoTime();

	private final Path folder;

	private final MovableClock clock = new MovableClock(midnight(MONTH));

	private final UniverseServer universe;

	private final Newsroom newsroom;

	private final NewsroomClient client;

	/** Its projects are of its own making; no real issue has printed them. */
	private static Map<String, Object> settings(URI xepList) {
		Map<String, Object> settings = PastTime.settings(List.of(xepList.getPort()), xepList, EDITOR);
		settings.put("newsroom.memory.shipped", false);
		return settings;
	}

	private Demo(Path folder, BiFunction<MovableClock, Map<String, Object>, Newsroom> opening) {
		this.folder = folder;
		this.universe = UniverseServer.start(DemoUniverse.load(), this.clock);
		URI xepList = this.universe.xepListAddress();
		try {
			this.newsroom = opening.apply(this.clock, settings(xepList));
		}
		catch (RuntimeException ex) {
			this.universe.close();
			throw ex;
		}
		this.client = new NewsroomClient(this.newsroom.address(), EDITOR);
	}

	/**
	 * Opens the demo's newsroom, empty.
	 * @param folder where the demo writes; its data of an earlier demo is deleted
	 * @param port where the newsroom answers
	 * @return the demo
	 */
	public static Demo start(Path folder, int port) {
		return new Demo(folder,
				(clock, settings) -> Newsroom.startAfresh(folder.resolve("data"), port, clock, settings));
	}

	/**
	 * Opens the demo's newsroom on a broker and a database that are there already.
	 * @param folder where the demo writes
	 * @param infrastructure the properties that name them
	 * @return the demo
	 */
	static Demo on(Path folder, Map<String, Object> infrastructure) {
		return new Demo(folder, (clock, settings) -> Newsroom.start(infrastructure, 0, clock, settings));
	}

	/**
	 * The newsroom of the demo.
	 * @return the open newsroom
	 */
	public Newsroom newsroom() {
		return this.newsroom;
	}

	/**
	 * Registers the universe's feeds, lives through the month, approves what is safe and
	 * writes the issue.
	 * @return what happened, in a few lines for a person
	 */
	public List<String> liveThroughTheMonth() {
		List<DemoFeed> feeds = this.universe.universe().feeds();
		feeds.forEach((feed) -> this.client.register(registration(feed)));
		Journey journey = new Journey(this.newsroom, this.clock, List.of());
		int polls = journey.stop() + journey.travel(midnight(MONTH.plusMonths(1)).minusSeconds(1), STEP);
		this.newsroom.settle();
		JsonNode approvals = this.client.approveSafe(MONTH);
		this.newsroom.settle();
		Path issue = writeIssue();
		return new Report(this.newsroom.address(), MONTH, this.client).lines(feeds.size(), polls, approvals, issue,
				Duration.ofNanos(System.nanoTime() - this.begun));
	}

	private Map<String, Object> registration(DemoFeed feed) {
		Map<String, Object> registration = new HashMap<>();
		registration.put("address", this.universe.address(feed.slug()));
		registration.put("title", feed.title());
		registration.put("form", feed.form());
		registration.put("project", feed.project());
		registration.put("section", feed.section());
		return registration;
	}

	private Path writeIssue() {
		Path issue = this.folder.resolve("issue-" + MONTH + ".md");
		try {
			return Files.write(issue, this.client.issue(MONTH));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The issue could not be written to " + issue, ex);
		}
	}

	private static Instant midnight(YearMonth month) {
		return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	@Override
	public void close() {
		try (this.universe) {
			this.newsroom.close();
		}
	}

}
