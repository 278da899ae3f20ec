package org.xmpp.newsletter.summarizer.queue;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.live.Cursor;
import org.xmpp.newsletter.summarizer.live.Happening;
import org.xmpp.newsletter.summarizer.live.LiveStream;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Queue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells open pages what others do, as server-sent events.
 */
@RestController
class LivePages {

	/** Shorter than what proxies take for a dead connection. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Duration RETRY = Duration.ofSeconds(3);

	private final LiveStream stream;

	private final Queue queue;

	private final Claims claims;

	LivePages(LiveStream stream, Queue queue, Claims claims) {
		this.stream = stream;
		this.queue = queue;
		this.claims = claims;
	}

	/**
	 * @param after where the page was made, or where it stopped to listen
	 * @param last where a browser was when the connection broke
	 */
	@GetMapping(path = "/queue/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<ServerSentEvent<Change>>> listen(@RequestParam(required = false) @Nullable String after,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
		Cursor cursor = Cursor.of(last).or(() -> Cursor.of(after)).orElse(Cursor.START);
		Flux<ServerSentEvent<Change>> events = this.stream.after(cursor)
			.concatMap((fresh) -> Mono.fromCallable(() -> events(fresh)).subscribeOn(Schedulers.boundedElastic()), 1)
			.flatMapIterable(Function.identity());
		Flux<ServerSentEvent<Change>> beats = Flux.interval(Duration.ZERO, HEARTBEAT)
			.onBackpressureDrop()
			.map((_) -> ServerSentEvent.<Change>builder().comment("here").retry(RETRY).build());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header("X-Accel-Buffering", "no")
			.body(events.publish((shared) -> Flux.merge(shared, beats.takeUntilOther(shared.ignoreElements()))));
	}

	private List<ServerSentEvent<Change>> events(List<Happening> fresh) {
		Map<UUID, Entry> entries = this.queue.entries(fresh.stream().map(Happening::entry).toList())
			.stream()
			.collect(Collectors.toMap(Entry::id, Function.identity()));
		Map<UUID, String> claimed = this.claims.active().stream().collect(Collectors.toMap(Claim::entry, Claim::by));
		return fresh.stream()
			.map((happening) -> ServerSentEvent.<Change>builder()
				.id(happening.cursor().toString())
				.event("entry")
				.data(Change.of(happening, entries.get(happening.entry()), claimed.get(happening.entry())))
				.build())
			.toList();
	}

	/**
	 * What happened to an entry, and how it is now.
	 *
	 * @param entry the entry
	 * @param what what was done
	 * @param by who did it
	 * @param version its version now, 0 when it is gone
	 * @param month the issue it stands in, or null when it is gone
	 * @param state what is decided
	 * @param waiting whether somebody has to decide
	 * @param title the story in a few words
	 * @param claimed who is on it, or null
	 */
	record Change(UUID entry, String what, String by, int version, @Nullable YearMonth month, String state,
			boolean waiting, String title, @Nullable String claimed) {

		private static Change of(Happening happening, @Nullable Entry entry, @Nullable String claimed) {
			if (entry == null) {
				return new Change(happening.entry(), happening.what(), happening.by(), 0, null, "gone", false, "",
						null);
			}
			return new Change(entry.id(), happening.what(), happening.by(), entry.version(), entry.month(),
					entry.state().word().replace('-', ' '), entry.state().isOpen(),
					Objects.requireNonNull(entry.draft().title()), claimed);
		}

	}

}
