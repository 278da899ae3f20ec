package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Polls what is due, every few seconds.
 */
@Component
@ConditionalOnBooleanProperty(name = "newsroom.aggregator.polling.automatic", matchIfMissing = true)
class PollingLoop implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(PollingLoop.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Polling polling;

	private final Pushes pushes;

	private final Duration tick;

	private volatile CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	PollingLoop(Polling polling, Pushes pushes, PollingProperties properties) {
		this.polling = polling;
		this.pushes = pushes;
		this.tick = properties.tick();
	}

	@Override
	public void start() {
		this.ended = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("polling").daemon().start(this::run);
	}

	private void run() {
		try {
			while (!this.ended.await(this.tick.toMillis(), TimeUnit.MILLISECONDS)) {
				pollQuietly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pollQuietly() {
		try {
			int polled = this.polling.pollDue();
			if (polled > 0) {
				logger.info("Polled {} feeds", polled);
			}
			this.pushes.attend();
		}
		catch (RuntimeException ex) {
			logger.warn("Polling failed and goes on in {}: {}", this.tick, ex.toString());
		}
	}

	@Override
	public void stop() {
		this.ended.countDown();
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			try {
				running.join(PATIENCE);
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

}
