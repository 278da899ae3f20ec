package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.summarizer.model.Tasks.Task;

import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds for drafts that a model may tell, and works on a few at a time.
 */
class WritingLoop implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(WritingLoop.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

	private final Tasks tasks;

	private final Writing writing;

	private final Duration tick;

	private final int most;

	private final Semaphore places;

	private volatile CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	WritingLoop(Tasks tasks, Writing writing, ModelProperties properties) {
		this.tasks = tasks;
		this.writing = writing;
		this.tick = properties.tick();
		this.most = properties.concurrency();
		this.places = new Semaphore(this.most);
	}

	@Override
	public void start() {
		this.ended = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("model").daemon().start(this::run);
	}

	private void run() {
		try {
			while (!this.ended.await(this.tick.toMillis(), TimeUnit.MILLISECONDS)) {
				begin();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void begin() {
		try {
			while (this.ended.getCount() > 0 && this.tasks.pause().isEmpty() && this.places.tryAcquire()) {
				Optional<Task> task = claim();
				if (task.isEmpty()) {
					return;
				}
				Thread.ofVirtual().name("model-", 0).start(() -> work(task.get()));
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Drafts could not be claimed for the model, again in {}: {}", this.tick, ex.toString());
		}
	}

	/** A place that is not needed is given back. */
	private Optional<Task> claim() {
		Optional<Task> task = Optional.empty();
		try {
			task = this.tasks.claim();
			return task;
		}
		finally {
			if (task.isEmpty()) {
				this.places.release();
			}
		}
	}

	private void work(Task task) {
		try {
			this.writing.work(task);
		}
		catch (RuntimeException ex) {
			logger.warn("The draft of entry {} stays as it is for now: {}", task.entry(), ex.toString());
			later(task);
		}
		finally {
			this.places.release();
		}
	}

	/** When not even that can be written down, the lease runs out by itself. */
	private void later(Task task) {
		try {
			this.tasks.later(task, AFTER_A_FAILURE, true, "Something failed within the newsroom; see its log.");
		}
		catch (RuntimeException ex) {
			logger.warn("Entry {} stays claimed until its lease runs out: {}", task.entry(), ex.toString());
		}
	}

	/** What is under way when the patience ends is claimed again by the next start. */
	@Override
	public void stop() {
		this.ended.countDown();
		Thread running = this.thread;
		this.thread = null;
		try {
			if (running != null) {
				running.join(PATIENCE);
			}
			if (!this.places.tryAcquire(this.most, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.info("A model is still thinking; what it says is dropped, and it is asked again later");
			}
			else {
				this.places.release(this.most);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
