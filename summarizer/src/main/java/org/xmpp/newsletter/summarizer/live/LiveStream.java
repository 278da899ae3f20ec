package org.xmpp.newsletter.summarizer.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets pages hear at once what happens. Each reads on from where it was, so that a slow
 * or interrupted one misses nothing and nothing is kept for it here. One look for all of
 * them finds out whether there is anything new.
 */
@Component
public class LiveStream {

	private static final Duration LOOK = Duration.ofMillis(500);

	/** So many at a time; the rest comes at once afterwards. */
	private static final int MOST_AT_ONCE = 200;

	private static final int MOST_LISTENERS = 500;

	private final Happenings happenings;

	private final Flux<Cursor> news;

	private final AtomicInteger listeners = new AtomicInteger();

	private final Sinks.Empty<Void> end = Sinks.empty();

	LiveStream(Happenings happenings) {
		this.happenings = happenings;
		this.news = Flux.interval(Duration.ZERO, LOOK)
			.onBackpressureDrop()
			.concatMap((_) -> Mono.fromCallable(happenings::latest).subscribeOn(Schedulers.boundedElastic()), 1)
			.distinctUntilChanged()
			.replay(1)
			.refCount();
	}

	/**
	 * Listens.
	 * @param cursor what the page has read
	 * @return what happens after it, in order, until the service stops; an error when too
	 * many listen already
	 */
	public Flux<List<Happening>> after(Cursor cursor) {
		return Flux.defer(() -> {
			if (this.listeners.incrementAndGet() > MOST_LISTENERS) {
				this.listeners.decrementAndGet();
				return Flux.error(new IllegalStateException("More than %d pages listen".formatted(MOST_LISTENERS)));
			}
			AtomicReference<Cursor> read = new AtomicReference<>(cursor);
			return this.news.onBackpressureLatest()
				.filter((latest) -> latest.compareTo(read.get()) > 0)
				.concatMap((_) -> Mono.fromCallable(() -> readOn(read)).subscribeOn(Schedulers.boundedElastic()), 1)
				.filter((fresh) -> !fresh.isEmpty())
				.takeUntilOther(this.end.asMono())
				.doFinally((_) -> this.listeners.decrementAndGet());
		});
	}

	private List<Happening> readOn(AtomicReference<Cursor> read) {
		List<Happening> fresh = new ArrayList<>();
		List<Happening> part = this.happenings.after(read.get(), MOST_AT_ONCE);
		while (!part.isEmpty()) {
			fresh.addAll(part);
			read.set(part.getLast().cursor());
			part = (part.size() < MOST_AT_ONCE) ? List.of() : this.happenings.after(read.get(), MOST_AT_ONCE);
		}
		return fresh;
	}

	/** Else a graceful stop would wait for pages that never stop to listen. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.end.tryEmitEmpty();
	}

}
