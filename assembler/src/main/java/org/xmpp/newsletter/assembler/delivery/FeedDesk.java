package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.xmpp.newsletter.assembler.entry.Entries;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.issue.IssueCopies;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.EntryContent;

import org.springframework.stereotype.Service;

/**
 * Makes feeds of what was released and approved.
 */
@Service
class FeedDesk {

	/** What XML cannot carry (XML 1.0, 2.2). */
	private static final String NO_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

	private static final String ENGLISH = "en";

	private final IssueCopies issues;

	private final Entries entries;

	private final HouseStyle style;

	private final URI site;

	FeedDesk(IssueCopies issues, Entries entries, HouseStyle style) {
		this.issues = issues;
		this.entries = entries;
		this.style = style;
		this.site = URI.create(style.site() + "/");
	}

	/** The issues that were released last. */
	NewsFeed issues(URI self) {
		List<NewsFeed.Item> items = this.issues.released().stream().map(this::item).toList();
		return new NewsFeed(tag("issues"), "Newsletter of " + author(), author(), this.site, self, items);
	}

	/** The entries that are approved for a month. */
	NewsFeed entries(YearMonth month, URI self) {
		URI page = this.style.page(this.style.edition(month));
		List<NewsFeed.Item> items = this.entries.of(List.of(month))
			.stream()
			.filter(Entry::isApproved)
			.map((entry) -> item(entry, page))
			.toList();
		String title = PlainWords.of(this.style.edition(month).title()) + ": approved entries";
		return new NewsFeed(tag("entries/" + month), clean(title), author(), page, self, items);
	}

	private NewsFeed.Item item(IssueCopy issue) {
		return new NewsFeed.Item(tag("issues/" + issue.month()), clean(PlainWords.of(issue.title())), issue.page(),
				clean(Reading.of(issue).html()), Objects.requireNonNull(issue.releasedAt()),
				Objects.requireNonNull(issue.releasedAt()), ENGLISH);
	}

	private NewsFeed.Item item(Entry entry, URI page) {
		EntryContent content = entry.content();
		URI link = content.links()
			.stream()
			.filter((address) -> String.valueOf(address.getScheme()).matches("https?"))
			.findFirst()
			.orElse(null);
		return new NewsFeed.Item("urn:uuid:" + entry.id(), clean(PlainWords.of(content.title())), link,
				clean(Reading.of(content.text(), page).html()), content.happened(), entry.at(), ENGLISH);
	}

	private String author() {
		return Objects.requireNonNullElse(this.site.getHost(), "the newsroom");
	}

	/** The site's name as of a day on which it certainly had it (RFC 4151). */
	private String tag(String what) {
		return "tag:" + author() + ",2025:newsroom/" + what;
	}

	private static String clean(String text) {
		return text.replaceAll(NO_XML, "");
	}

}
