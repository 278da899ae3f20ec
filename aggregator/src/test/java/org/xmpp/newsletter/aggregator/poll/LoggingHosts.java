package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.MovableClock;

/**
 * Many hosts on one server, which hold every request against what they asked for before.
 */
final class LoggingHosts {

	private static final Duration LEAST = Duration.ofMinutes(13);

	private static final Duration SPACING = Duration.ofSeconds(2);

	private final FeedServer world;

	private final MovableClock clock;

	private final Map<String, Host> hosts = new ConcurrentHashMap<>();

	private final List<String> complaints = java.util.Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger requests = new AtomicInteger();

	LoggingHosts(FeedServer world, MovableClock clock) {
		this.world = world;
		this.clock = clock;
	}

	/**
	 * What a feed answers, and until when it wants to be left in peace.
	 */
	record Answer(Reply reply, @Nullable Instant notBefore) {

		static Answer of(int status) {
			return new Answer(new Reply(status, Map.of(), ""), null);
		}

		Answer with(String name, String value) {
			return new Answer(this.reply.with(name, value), this.notBefore);
		}

		Answer notBefore(Instant moment) {
			return new Answer(this.reply, moment);
		}

	}

	private static final class Host {

		private final AtomicInteger underWay = new AtomicInteger();

		private volatile Instant lastAsked = Instant.MIN;

	}

	/**
	 * A feed that adds an item from time to time.
	 */
	static String document(Instant now, Duration rhythm, int shown, String head) {
		long newest = now.getEpochSecond() / rhythm.toSeconds();
		return IntStream.range(0, shown)
			.mapToObj((i) -> item(newest - i, rhythm))
			.collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>News</title>" + head,
					"</channel></rss>"));
	}

	private static String item(long number, Duration rhythm) {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME
			.format(Instant.ofEpochSecond(number * rhythm.toSeconds()).atOffset(ZoneOffset.UTC));
		return "<item><guid isPermaLink=\"false\">%d</guid><title>News %d</title><pubDate>%s</pubDate></item>"
			.formatted(number, number, date);
	}

	/**
	 * Puts a feed on a host.
	 */
	void serve(String hostName, String path, Function<Instant, Answer> feed) {
		Host host = this.hosts.computeIfAbsent(hostName, (_) -> new Host());
		Visitor visitor = new Visitor(path);
		this.world.reply(path, (headers) -> {
			if (host.underWay.incrementAndGet() > 1) {
				complain(path, "is asked while its host is busy");
			}
			try {
				LockSupport.parkNanos(500_000);
				return visitor.answer(host, headers, feed);
			}
			finally {
				host.underWay.decrementAndGet();
			}
		});
	}

	private void complain(String path, String what) {
		this.complaints.add("%s %s at %s".formatted(path, what, this.clock.instant()));
	}

	List<String> complaints() {
		return this.complaints;
	}

	int requests() {
		return this.requests.get();
	}

	/**
	 * What one feed has seen of the poller.
	 */
	private final class Visitor {

		private final String path;

		private Instant last = Instant.MIN;

		private @Nullable Instant notBefore;

		private @Nullable String etag;

		private @Nullable String modified;

		private boolean gone;

		Visitor(String path) {
			this.path = path;
		}

		private Reply answer(Host host, Headers asked, Function<Instant, Answer> feed) {
			Instant now = LoggingHosts.this.clock.instant();
			LoggingHosts.this.requests.incrementAndGet();
			judge(host, asked, now);
			Answer answer = feed.apply(now);
			this.last = now;
			host.lastAsked = now;
			this.notBefore = answer.notBefore();
			this.gone = answer.reply().status() == 410;
			return conditional(asked, answer.reply());
		}

		private void judge(Host host, Headers asked, Instant now) {
			complainIf(this.gone, "is asked although it is gone");
			complainIf(this.notBefore != null && now.isBefore(this.notBefore), "is asked before " + this.notBefore);
			complainIf(now.isBefore(this.last.equals(Instant.MIN) ? now : this.last.plus(LEAST)), "is asked too often");
			complainIf(now.isBefore(host.lastAsked.equals(Instant.MIN) ? now : host.lastAsked.plus(SPACING)),
					"is asked too soon after another feed of its host");
			complainIf(
					!Objects.equals(asked.getFirst("If-None-Match"), this.etag)
							|| !Objects.equals(asked.getFirst("If-Modified-Since"), this.modified),
					"is asked unconditionally");
		}

		private void complainIf(boolean wrong, String what) {
			if (wrong) {
				complain(this.path, what);
			}
		}

		private Reply conditional(Headers asked, Reply reply) {
			if (reply.status() != 200) {
				return reply;
			}
			String sent = reply.headers().get("ETag");
			if (sent != null && sent.equals(asked.getFirst("If-None-Match"))) {
				return new Reply(304, reply.headers(), "");
			}
			if (sent != null) {
				this.etag = sent;
				this.modified = reply.headers().get("Last-Modified");
			}
			return reply;
		}

	}

}
