package org.xmpp.newsletter.aggregator.item;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.aggregator.read.Article;
import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.aggregator.read.Pictures;
import org.xmpp.newsletter.aggregator.read.Texts;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in news that a person brings by its address, for what has no feed.
 */
@Service
public class HandItems {

	private final Items items;

	private final ItemArchive archive;

	private final Projects projects;

	private final Fetcher fetcher;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	HandItems(Items items, ItemArchive archive, Projects projects, Fetcher fetcher,
			PlatformTransactionManager transactions, InstantSource clock) {
		this.items = items;
		this.archive = archive;
		this.projects = projects;
		this.fetcher = fetcher;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * News that somebody brings.
	 *
	 * @param address the page
	 * @param title plain text, or empty for the page's own
	 * @param text plain text, or empty for the page's first paragraphs
	 * @param project the name of a known project, or null
	 * @param section where it stands, an id of the house style, or null
	 */
	public record News(WebAddress address, String title, String text, @Nullable String project,
			@Nullable String section) {
	}

	/**
	 * Takes news in.
	 * @param news what somebody brings
	 * @return the item's identity
	 * @throws Problem when the address is known already, the project is not known, or no
	 * title was given and the page cannot be read
	 */
	public UUID bring(News news) {
		refuseKnown(news.address());
		StoredProject project = project(news.project());
		ItemContent content = preview(news).content();
		Source source = new Source(null, news.address().uri(), news.address().uri().getHost(), FeedForm.HAND,
				(project != null) ? project.project() : null, news.section());
		UUID id = Items.id("by hand\n" + news.address().key());
		Items.Origin origin = new Items.Origin(source, (project != null) ? project.id() : null, news.address().key(),
				news.address().key());
		try {
			this.transactions.executeWithoutResult((_) -> this.items.publish(origin,
					new ItemPublished(id, source, content, this.clock.instant(), false)));
		}
		catch (DuplicateKeyException ex) {
			refuseKnown(news.address());
			throw ex;
		}
		return id;
	}

	private void refuseKnown(WebAddress address) {
		List<ListedItem> known = this.archive.at(address);
		if (!known.isEmpty()) {
			ListedItem item = known.getFirst();
			throw new Problem(ProblemType.DUPLICATE, "This address is known already: '%s', seen on %s."
				.formatted(item.title(), item.seen().toString().substring(0, 10))).with("item", item.id().toString());
		}
	}

	private @Nullable StoredProject project(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		return this.projects.named(name.strip())
			.orElseThrow(() -> new Problem(ProblemType.INVALID,
					"There is no project '%s'. Leave it out, or register the project with a feed first."
						.formatted(name)));
	}

	/**
	 * What would be taken in, were the news brought now.
	 *
	 * @param content what it would say
	 * @param site what the site calls itself, or empty
	 * @param image the picture of the page, or null
	 * @param known the item that is at this address already, or null
	 */
	public record Preview(ItemContent content, String site, Article.@Nullable Image image, @Nullable UUID known) {
	}

	/**
	 * Shows what would be taken in and stores nothing.
	 * @param news what somebody brings
	 * @return what it would be
	 * @throws Problem when no title was given and the page cannot be read
	 */
	public Preview preview(News news) {
		Article page = isComplete(news) ? Article.unread(news.address().uri()) : page(news);
		UUID known = this.archive.at(news.address()).stream().findFirst().map(ListedItem::id).orElse(null);
		return new Preview(content(news, page), page.site(), page.image(), known);
	}

	private static boolean isComplete(News news) {
		return !news.title().isBlank() && !news.text().isBlank();
	}

	private static ItemContent content(News news, Article page) {
		String title = news.title().isBlank() ? page.title() : Texts.line(news.title());
		if (title.isEmpty()) {
			throw new Problem(ProblemType.INVALID,
					"The page at %s has no title. Give one.".formatted(news.address().uri()));
		}
		String html = news.text().isBlank() ? page.html()
				: Html.clean(Texts.paragraphs(news.text()), news.address().uri());
		String whole = html + Pictures.html(page.image(), html);
		List<String> authors = page.author().isEmpty() ? List.of() : List.of(page.author());
		return new ItemContent(page.link(), title, whole, authors, List.of(), page.published(), null, page.language());
	}

	private Article page(News news) {
		URI address = news.address().uri();
		return switch (this.fetcher.fetch(new FetchRequest(address, Validators.NONE))) {
			case FetchResult.Fetched fetched -> Article.read(fetched.body(), fetched.contentType(), fetched.address());
			case FetchResult.NotModified _ -> unread(news, "It gave no answer");
			case FetchResult.Throttled throttled -> unread(news, throttled.detail());
			case FetchResult.Gone gone -> unread(news, gone.detail());
			case FetchResult.BotWall wall -> unread(news, wall.detail());
			case FetchResult.Refused refused -> unread(news, refused.detail());
			case FetchResult.Failed failed -> unread(news, failed.detail());
		};
	}

	/** With a title, the news can do without its page. */
	private static Article unread(News news, String why) {
		if (news.title().isBlank()) {
			throw new Problem(ProblemType.UPSTREAM,
					"The page at %s could not be read: %s. Give a title and a text yourself."
						.formatted(news.address().uri(), why));
		}
		return Article.unread(news.address().uri());
	}

}
