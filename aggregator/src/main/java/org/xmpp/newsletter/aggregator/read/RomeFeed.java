package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a kind that only ROME knows, by one of its plug-ins.
 */
final class RomeFeed {

	private RomeFeed() {
	}

	static ReadFeed read(Document document, @Nullable URI address) throws UnreadableFeedException {
		if (document.getRootElement().getName().equalsIgnoreCase("opml")) {
			throw new UnreadableFeedException("It is a list of feeds (OPML), not a feed.");
		}
		try {
			return read(new SyndFeedInput().build(document), (address != null) ? address.toString() : null);
		}
		catch (FeedException | RuntimeException ex) {
			throw new UnreadableFeedException(
					"It is XML but no feed that is known here: "
							+ PlainText.literal(Optional.ofNullable(ex.getMessage()).orElse("no reason given"), 300),
					ex);
		}
	}

	private static ReadFeed read(SyndFeed feed, @Nullable String base) {
		Head head = new Head(PlainText.line(feed.getTitle(), Texts.LONGEST_TITLE),
				PlainText.line(feed.getDescription(), Texts.LONGEST_TITLE), Links.harmless(base, feed.getLink()), base,
				null, feed.getLanguage(), List.of());
		return head.with(feed.getEntries().stream().map((entry) -> parts(entry, base).in(head)).toList(), List.of());
	}

	private static ItemParts parts(SyndEntry entry, @Nullable String base) {
		String html = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
			.map(SyndContent::getValue)
			.filter((value) -> value != null && !value.isBlank())
			.findFirst()
			.orElse("");
		return new ItemParts(entry.getUri(), entry.getUri(), Links.harmless(base, entry.getLink()),
				PlainText.line(entry.getTitle(), Texts.LONGEST_TITLE), Html.cleaned(html, base), Cleaned.NOTHING, "",
				ItemParts.names(Stream.ofNullable(entry.getAuthor())),
				ItemParts.labels(entry.getCategories().stream().map(SyndCategory::getName)),
				new ItemParts.Moments((entry.getPublishedDate() != null) ? entry.getPublishedDate().toInstant() : null,
						null, null),
				null);
	}

}
