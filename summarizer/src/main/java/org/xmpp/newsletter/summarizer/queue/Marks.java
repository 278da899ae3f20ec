package org.xmpp.newsletter.summarizer.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.ledger.Finding;
import org.xmpp.newsletter.summarizer.ledger.Place;
import org.xmpp.newsletter.summarizer.ledger.Token;
import org.xmpp.newsletter.summarizer.queue.MarkedSource.Part;

/**
 * Marks in one text of an item what backs an entry.
 *
 * @param item the item
 * @param field which of its texts
 * @param text that text
 */
record Marks(UUID item, String field, String text) {

	List<Part> of(List<Finding> findings) {
		List<Part> parts = new ArrayList<>();
		int from = 0;
		for (Span span : findings.stream().flatMap(this::spans).distinct().sorted().toList()) {
			if (span.start() >= from && span.end() > span.start() && span.end() <= this.text.length()) {
				add(parts, from, span.start(), null, false);
				add(parts, span.start(), span.end(), span.anchor(), true);
				from = span.end();
			}
		}
		add(parts, from, this.text.length(), null, false);
		return parts;
	}

	private void add(List<Part> parts, int from, int to, @Nullable String anchor, boolean marked) {
		if (to > from) {
			parts.add(new Part(this.text.substring(from, to), marked, anchor));
		}
	}

	/**
	 * A version is backed by the title already, and an editor looks for it in the text.
	 */
	private Stream<Span> spans(Finding finding) {
		Place place = finding.place();
		if (place == null) {
			return Stream.empty();
		}
		boolean here = this.item.equals(place.item()) && this.field.equals(place.field());
		return here ? Stream.of(new Span(place.start(), place.end(), anchor(place))) : first(finding.token()).stream();
	}

	private Optional<Span> first(Token token) {
		return Pattern.compile("(?<![\\p{Alnum}._&&[^vV]])" + Pattern.quote(token.text()) + "(?![\\p{Alnum}]|[._]\\d)")
			.matcher(this.text)
			.results()
			.findFirst()
			.map((match) -> new Span(match.start(), match.end(), null));
	}

	/** Names a place within the page. */
	static String anchor(Place place) {
		return "place-%s-%s-%d-%d".formatted(place.item(), place.field(), place.start(), place.end());
	}

	/**
	 * From where to where; of two that begin together the longer one comes first, and of
	 * two that are the same the one with an anchor.
	 */
	private record Span(int start, int end, @Nullable String anchor) implements Comparable<Span> {

		@Override
		public int compareTo(Span other) {
			int byStart = Integer.compare(this.start, other.start);
			int byEnd = (byStart != 0) ? byStart : Integer.compare(other.end, this.end);
			return (byEnd != 0) ? byEnd : Boolean.compare(this.anchor == null, other.anchor == null);
		}

	}

}
