package org.xmpp.newsletter.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Looks at everything that is watched, every few seconds, and reports.
 */
class Rounds implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Rounds.class);

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private final String service;

	private final List<Watch> watches;

	private final Reports reports;

	private final Meters meters;

	private final InstantSource clock;

	private final Instant since;

	private volatile CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	Rounds(String service, List<Watch> watches, Reports reports, Meters meters, InstantSource clock) {
		this.service = service;
		this.watches = List.copyOf(watches);
		this.reports = reports;
		this.meters = meters;
		this.clock = clock;
		this.since = clock.instant();
	}

	/** One watch that fails does not blind the others. */
	Report look() {
		Instant now = this.clock.instant();
		List<Reading> readings = new ArrayList<>();
		List<String> troubles = new ArrayList<>();
		for (Watch watch : this.watches) {
			try {
				readings.addAll(watch.look(now));
			}
			catch (RuntimeException ex) {
				troubles.add(String.valueOf(ex.getMessage()));
			}
		}
		Report report = new Report(this.service, this.clock.instant(), this.since, readings,
				String.join("; ", troubles));
		this.meters.show(report);
		this.reports.save(report);
		return report;
	}

	private void run() {
		try {
			do {
				lookQuietly();
			}
			while (!this.ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void lookQuietly() {
		try {
			look();
		}
		catch (RuntimeException ex) {
			logger.warn("Nothing could be reported, trying again in {}: {}", PAUSE, ex.toString());
		}
	}

	@Override
	public void start() {
		this.ended = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("rounds").daemon().start(this::run);
	}

	/**
	 * What hangs on a broker that is away is not waited for: there is nothing to lose.
	 */
	@Override
	public void stop() {
		this.ended.countDown();
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
