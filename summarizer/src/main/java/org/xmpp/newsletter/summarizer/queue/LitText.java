package org.xmpp.newsletter.summarizer.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.ledger.Finding;
import org.xmpp.newsletter.summarizer.ledger.Place;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;

/**
 * The plain text of an entry in which each token leads to its place in the sources.
 */
final class LitText {

	private LitText() {
	}

	static List<Part> of(String plain, List<Finding> findings, List<MarkedSource> sources) {
		Set<String> anchors = sources.stream()
			.flatMap((source) -> Stream.concat(source.title().stream(), source.body().stream()))
			.map(MarkedSource.Part::anchor)
			.collect(Collectors.toSet());
		List<Part> parts = new ArrayList<>();
		int from = 0;
		for (Finding finding : findings) {
			if (finding.start() >= from && finding.end() > finding.start() && finding.end() <= plain.length()) {
				add(parts, plain, from, finding.start());
				parts.add(part(plain.substring(finding.start(), finding.end()), finding, anchors, sources));
				from = finding.end();
			}
		}
		add(parts, plain, from, plain.length());
		return parts;
	}

	private static void add(List<Part> parts, String plain, int from, int to) {
		if (to > from) {
			parts.add(new Part(plain.substring(from, to), "", null, null));
		}
	}

	private static Part part(String text, Finding finding, Set<String> anchors, List<MarkedSource> sources) {
		String kind = finding.token().kind().word();
		Place place = finding.place();
		if (place == null) {
			return new Part(text, "unbacked", null, Unbacked.of(finding.token()).why());
		}
		String anchor = Marks.anchor(place);
		String href = anchors.contains(anchor) ? "#" + anchor : sourceOf(place.item(), sources);
		return new Part(text, "backed", href,
				"%s, from the %s: %s".formatted(kind, words(place.field()), place.quote()));
	}

	private static @Nullable String sourceOf(@Nullable UUID item, List<MarkedSource> sources) {
		return sources.stream().anyMatch((source) -> source.id().equals(item)) ? "#source-" + item : null;
	}

	private static String words(String field) {
		return switch (field) {
			case "published" -> "date of publication";
			case "project" -> "registration of the project";
			case "past" -> "issues of the past";
			case "registered" -> "list of XEPs";
			case "authors" -> "list of authors";
			default -> field;
		};
	}

	/**
	 * A part of the text.
	 *
	 * @param text what it says
	 * @param state backed, unbacked, or empty for what needs no backing
	 * @param href where its place is on this page, or null
	 * @param why where it comes from in words, or null
	 */
	record Part(String text, String state, @Nullable String href, @Nullable String why) {
	}

}
