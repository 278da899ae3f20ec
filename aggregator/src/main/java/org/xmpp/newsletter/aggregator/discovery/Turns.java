package org.xmpp.newsletter.aggregator.discovery;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sees to it that everybody who looks for feeds asks a host one after the other.
 */
final class Turns {

	private static final int STRIPES = 64;

	private final ReentrantLock[] locks = IntStream.range(0, STRIPES)
		.mapToObj((_) -> new ReentrantLock())
		.toArray(ReentrantLock[]::new);

	private final Duration spacing;

	private final Consumer<Duration> pause;

	Turns(Duration spacing) {
		this(spacing, (duration) -> LockSupport.parkNanos(duration.toNanos()));
	}

	Turns(Duration spacing, Consumer<Duration> pause) {
		this.spacing = spacing;
		this.pause = pause;
	}

	/**
	 * Asks a host when it is its turn.
	 * @param host the host
	 * @param asked hosts that the same look has asked before; the host is added
	 * @param request the request
	 * @return what came of the request
	 */
	<T> T take(String host, Set<String> asked, Supplier<T> request) {
		ReentrantLock lock = this.locks[Math.floorMod(host.hashCode(), STRIPES)];
		lock.lock();
		try {
			if (!asked.add(host)) {
				this.pause.accept(this.spacing);
			}
			return request.get();
		}
		finally {
			lock.unlock();
		}
	}

}
