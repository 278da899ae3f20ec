package org.xmpp.newsletter.platform.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Keeps the relay going: at once when an event was committed, and now and then for those
 * that a crash or a broker's absence left behind.
 */
class RelayLoop implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RelayLoop.class);

	private static final Duration IDLE = Duration.ofSeconds(1);

	private final OutboxRelay relay;

	private final Semaphore signal;

	private volatile @Nullable Thread thread;

	RelayLoop(OutboxRelay relay, Semaphore signal) {
		this.relay = relay;
		this.signal = signal;
	}

	@Override
	public void start() {
		// Known before it starts: a loop that saw no thread yet would take itself for
		// stopped.
		Thread loop = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
		this.thread = loop;
		loop.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		this.signal.release();
		if (running != null) {
			try {
				running.join(Duration.ofSeconds(5));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void run() {
		while (isRunning()) {
			if (relayQuietly() == 0) {
				awaitSignal();
			}
		}
	}

	private int relayQuietly() {
		try {
			return this.relay.relay();
		}
		catch (RuntimeException | Error ex) {
			logger.warn("The outbox could not be relayed, trying again in {}: {}", IDLE, ex.toString());
			return 0;
		}
	}

	private void awaitSignal() {
		try {
			this.signal.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
			this.signal.drainPermits();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.thread = null;
		}
	}

}
