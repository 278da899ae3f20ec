package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.FullTextQueue.Task;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.aggregator.read.Article;
import org.xmpp.newsletter.aggregator.read.Pictures;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gets the full text of items that only begin in their feed. The item is published at
 * once; its text follows as a revision that is marked as ours.
 */
@Service
public class FullTexts {

	private final FullTextQueue queue;

	private final Items items;

	private final ItemArchive archive;

	private final Feeds feeds;

	private final Admissions admissions;

	private final Fetcher fetcher;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	FullTexts(FullTextQueue queue, Items items, ItemArchive archive, Feeds feeds, Admissions admissions,
			Fetcher fetcher, JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
		this.queue = queue;
		this.items = items;
		this.archive = archive;
		this.feeds = feeds;
		this.admissions = admissions;
		this.fetcher = fetcher;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * For which items of a feed the page is read.
	 */
	public enum Setting {

		/** For none. */
		OFF,

		/** For those that are short or end in the middle. */
		AUTO,

		/** For all. */
		ON

	}

	/**
	 * How far the text of an item is.
	 *
	 * @param state WAITING, DONE or GIVEN_UP
	 * @param attempts how often its page was asked for
	 * @param next when it is asked for next, if it waits
	 * @param reason how the last attempt went, in words, or null
	 */
	public record State(String state, int attempts, Instant next, @Nullable String reason) {
	}

	/**
	 * Sets for which items of a feed the page is read.
	 * @param feed the feed
	 * @param setting from now on
	 */
	public void set(UUID feed, Setting setting) {
		this.jdbc.sql("update feed set full_text = :setting where id = :id")
			.param("setting", setting.name())
			.param("id", feed)
			.update();
	}

	/**
	 * Tells how far the text of an item is.
	 * @param item the item
	 * @return its state, or empty when nobody wants it
	 */
	public Optional<State> of(UUID item) {
		return this.queue.state(item);
	}

	/**
	 * Asks for the full text of an item, whatever its feed's setting.
	 * @param id the item
	 * @throws Problem when there is no such item, or it belongs to no feed
	 */
	public void ask(UUID id) {
		ListedItem item = this.archive.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no item %s.".formatted(id)));
		if (item.feed() == null) {
			throw new Problem(ProblemType.NOT_NOW, "'%s' was brought by hand with its text.".formatted(item.title()));
		}
		this.queue.ask(id, last(id).content());
	}

	/**
	 * Reads the pages that are due and whose hosts are free.
	 * @return how many were asked for
	 */
	public int fetchDue() {
		int asked = 0;
		Optional<Task> task = this.queue.next();
		while (task.isPresent()) {
			fetch(task.get());
			asked++;
			task = this.queue.next();
		}
		return asked;
	}

	private void fetch(Task task) {
		ItemContent content = last(task.item()).content();
		switch (this.fetcher.fetch(new FetchRequest(content.link(), Validators.NONE))) {
			case FetchResult.Fetched fetched -> read(task, fetched);
			case FetchResult.Throttled throttled -> this.queue.retry(task, throttled.retryAt(), throttled.detail());
			case FetchResult.Gone gone -> this.queue.giveUp(task, gone.detail());
			case FetchResult.Refused refused -> this.queue.giveUp(task, refused.detail());
			case FetchResult.BotWall wall -> this.queue.retry(task, null, wall.detail());
			case FetchResult.NotModified _ -> this.queue.retry(task, null, "The page gave no answer");
			case FetchResult.Failed failed -> this.queue.retry(task, null, failed.detail());
		}
	}

	private void read(Task task, FetchResult.Fetched fetched) {
		try {
			Article page = Article.read(fetched.body(), fetched.contentType(), fetched.address());
			this.transactions.executeWithoutResult((_) -> complete(task, page));
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.queue.retry(task, null, "The page could not be read: " + ex.getClass().getSimpleName());
		}
	}

	private void complete(Task task, Article page) {
		String html = page.html();
		Known item = this.items.lock(task.item());
		ItemContent stub = last(task.item()).content();
		if (!Stub.isSurpassed(stub, html)) {
			this.queue.done(task, "The page says no more than the feed");
			return;
		}
		String whole = html + Pictures.html(page.image(), html);
		ItemContent full = new ItemContent(stub.link(), stub.title(), whole, stub.authors(), stub.categories(),
				stub.published(), stub.updated(), stub.language());
		Feed feed = this.archive.find(task.item()).map(ListedItem::feed).flatMap(this.feeds::find).orElseThrow();
		Admission admission = this.admissions.of(feed).apply(new ReadItem(null, true, full));
		this.items.complete(admission, item, full, this.clock.instant());
		this.queue.done(task, "Read");
	}

	private Revision last(UUID item) {
		return this.archive.revisions(List.of(item)).getOrDefault(item, List.of()).getLast();
	}

}
