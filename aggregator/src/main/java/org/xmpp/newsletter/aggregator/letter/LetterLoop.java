package org.xmpp.newsletter.aggregator.letter;

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
 * Writes what is due, every minute.
 */
@Component
@ConditionalOnBooleanProperty(name = "newsroom.aggregator.letter.automatic", matchIfMissing = true)
class LetterLoop implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LetterLoop.class);

	private final LetterRound round;

	private final Duration tick;

	private volatile CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	LetterLoop(LetterRound round, LetterProperties properties) {
		this.round = round;
		this.tick = properties.tick();
	}

	@Override
	public void start() {
		this.ended = new CountDownLatch(1);
		this.thread = Thread.ofVirtual().name("letters").start(this::run);
	}

	private void run() {
		try {
			while (!this.ended.await(this.tick.toMillis(), TimeUnit.MILLISECONDS)) {
				writeQuietly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void writeQuietly() {
		try {
			this.round.write();
		}
		catch (RuntimeException ex) {
			logger.warn("Letters could not be written and are tried again: {}", ex.toString());
		}
	}

	@Override
	public void stop() {
		this.ended.countDown();
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
