package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * The parts of an item as any format has them, before they become what the services pass
 * on.
 *
 * @param guid what the feed calls the item, or null
 * @param pictures those that the feed gives beside the body, as safe HTML
 * @param names its authors; mail addresses among them
 */
record ItemParts(@Nullable String guid, @Nullable String id, @Nullable String link, String title, Cleaned body,
		Cleaned summary, String pictures, List<String> names, List<String> labels, Moments moments,
		@Nullable String language) {

	private static final int LONGEST_NAME = 100;

	private static final int MOST_NAMES = 20;

	private static final int MOST_LABELS = 50;

	/**
	 * The dates of an item.
	 *
	 * @param updated when it was changed, or null
	 * @param dated a date of which nobody says what it is the date of, or null
	 */
	record Moments(@Nullable Instant published, @Nullable Instant updated, @Nullable Instant dated) {

		private @Nullable Instant publishedAsNews() {
			return Stream
				.of(Optional.ofNullable(this.published), Optional.ofNullable(this.updated),
						Optional.ofNullable(this.dated))
				.flatMap(Optional::stream)
				.filter(Dates::isOfNews)
				.findFirst()
				.orElse(null);
		}

		private @Nullable Instant updatedAsNews() {
			return (this.updated != null && Dates.isOfNews(this.updated)) ? this.updated : null;
		}

	}

	ReadItem in(Head head) {
		Optional<URI> own = Links.web(this.link);
		URI page = own.orElseGet(head::page);
		List<String> authors = this.names.isEmpty() ? head.authors() : this.names;
		ItemContent content = new ItemContent(page, Texts.title(this.title, this.body.text(), page),
				this.body.html() + this.pictures, authors.stream().filter((name) -> !Persons.isMail(name)).toList(),
				this.labels, this.moments.publishedAsNews(), this.moments.updatedAsNews(),
				(this.language != null) ? this.language : head.language());
		return new ReadItem(this.guid, own.isPresent(), content, details(authors));
	}

	private ItemDetails details(List<String> authors) {
		Set<Removed> removed = EnumSet.noneOf(Removed.class);
		removed.addAll(this.body.removed());
		removed.addAll(this.summary.removed());
		Instant updated = (this.moments.updated() != null) ? this.moments.updated() : this.moments.dated();
		return new ItemDetails(this.id, this.link, this.title, String.join(", ", authors), this.body.text(),
				this.summary.html(), this.moments.published(), updated, removed);
	}

	static List<String> names(Stream<String> written) {
		return written.map(Persons::name).filter((name) -> !name.isEmpty()).distinct().limit(MOST_NAMES).toList();
	}

	static List<String> labels(Stream<String> written) {
		return written.map((label) -> PlainText.line(label, LONGEST_NAME))
			.filter((label) -> !label.isEmpty())
			.distinct()
			.limit(MOST_LABELS)
			.toList();
	}

}
