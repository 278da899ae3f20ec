package org.xmpp.newsletter.summarizer.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.queue.MarkedSource.Part;

/**
 * Marks in one text of an item what backs an entry.
 *
 * @param item the item
 * @param field which of its texts
 * @param text that text
 */
record Marks(UUID item, String field, String text) {

	List<Part> of(List<Backing.Finding> findings) {
		List<Part> parts = new ArrayList<>();
		int from = 0;
		for (Span span : findings.stream().flatMap(this::spans).distinct().sorted().toList()) {
			if (span.start() >= from && span.end() <= this.text.length()) {
				add(parts, from, span.start(), false);
				add(parts, span.start(), span.end(), true);
				from = span.end();
			}
		}
		add(parts, from, this.text.length(), false);
		return parts;
	}

	private void add(List<Part> parts, int from, int to, boolean marked) {
		if (to > from) {
			parts.add(new Part(this.text.substring(from, to), marked));
		}
	}

	/**
	 * A version is backed by the title already, and an editor looks for it in the text.
	 */
	private Stream<Span> spans(Backing.Finding finding) {
		Backing.Place place = finding.place();
		if (place == null) {
			return Stream.empty();
		}
		boolean here = this.item.equals(place.item()) && this.field.equals(place.field());
		return here ? Stream.of(new Span(place.start(), place.end())) : first(finding.token()).stream();
	}

	private Optional<Span> first(Backing.Token token) {
		return Pattern.compile("(?<![\\p{Alnum}._&&[^vV]])" + Pattern.quote(token.text()) + "(?![\\p{Alnum}]|[._]\\d)")
			.matcher(this.text)
			.results()
			.findFirst()
			.map((match) -> new Span(match.start(), match.end()));
	}

	/**
	 * From where to where; of two that begin together the longer one comes first.
	 */
	private record Span(int start, int end) implements Comparable<Span> {

		@Override
		public int compareTo(Span other) {
			return (this.start != other.start) ? Integer.compare(this.start, other.start)
					: Integer.compare(other.end, this.end);
		}

	}

}
