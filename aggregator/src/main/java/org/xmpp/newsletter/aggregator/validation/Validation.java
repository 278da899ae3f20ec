package org.xmpp.newsletter.aggregator.validation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

/**
 * A feed under a validator's eyes: strict, where the reader that polls is forgiving.
 *
 * @param format what it is, for people: RSS 2.0, Atom, JSON Feed, or "no feed"
 * @param self where it says it is, or null
 * @param findings what is wrong or could be better, the worst first
 */
public record Validation(String format, @Nullable URI self, List<Finding> findings) {

	private static final int SAME_SHOWN = 3;

	private static final String NO_FEED = "no feed";

	/**
	 * Looks at a document.
	 * @param received the document
	 * @param read what the forgiving reader made of it, or null when it could not
	 * @param now the time that dates are compared with
	 * @return what there is to say
	 */
	public static Validation of(Received received, @Nullable ReadFeed read, Instant now) {
		List<Finding> findings = new ArrayList<>();
		if (beginsLikeJson(received.body())) {
			findings.addAll(JsonFaults.of(received.body()));
			findings.addAll(Delivery.of(received, null, true));
			return new Validation("JSON Feed", null, ordered(findings));
		}
		Outline outline = OutlineScan.of(received.body());
		findings.addAll(outline.findings());
		Optional<Shape> shape = Shape.of(outline.root());
		shape.ifPresent((parts) -> findings.addAll(checks(parts, outline.whole(), now)));
		if (shape.isEmpty() && outline.whole()) {
			findings.add(notAFeed(outline.root()));
		}
		findings.addAll(Delivery.of(received, outline.encoding(), false));
		if (read != null) {
			Delivery.window(dates(read)).ifPresent(findings::add);
		}
		return new Validation(shape.map(Shape::format).orElse(NO_FEED), shape.flatMap(Addresses::selfLink).orElse(null),
				ordered(findings));
	}

	/** What stands behind an error has not been seen, so nothing is missing there. */
	private static List<Finding> checks(Shape shape, boolean whole, Instant now) {
		List<Finding> findings = new ArrayList<>();
		if (whole) {
			findings.addAll(Channels.of(shape));
			findings.addAll(Addresses.of(shape));
			findings.addAll(Contents.of(shape));
			findings.addAll(Identities.of(shape));
		}
		findings.addAll(Times.of(whole ? shape : withoutLast(shape), now));
		return findings;
	}

	private static Shape withoutLast(Shape shape) {
		int complete = Math.max(0, shape.items().size() - 1);
		return new Shape(shape.kind(), shape.format(), shape.feed(), shape.items().subList(0, complete));
	}

	private static Finding notAFeed(@Nullable Mark root) {
		return Finding.of(Rule.NOT_A_FEED, (root != null) ? root.place() : null,
				(root != null) ? "The outermost element is <%s>, not <rss>, <rdf:RDF> or <feed>.".formatted(root.name())
						: "There is no element in it.",
				"Give the address of an RSS, Atom or JSON feed.");
	}

	private static boolean beginsLikeJson(byte[] body) {
		String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
		return start.replace("\uFEFF", "").strip().startsWith("{");
	}

	private static List<Instant> dates(ReadFeed read) {
		return read.items().stream().map((item) -> item.content().published()).filter(Objects::nonNull).toList();
	}

	/**
	 * Of one rule only the first few: a fault of the program that writes the feed is in
	 * every item.
	 */
	private static List<Finding> ordered(List<Finding> findings) {
		Map<String, List<Finding>> byRule = new LinkedHashMap<>();
		findings.forEach((finding) -> byRule.computeIfAbsent(finding.rule(), (_) -> new ArrayList<>()).add(finding));
		return byRule.values()
			.stream()
			.flatMap((same) -> few(same).stream())
			.sorted(Comparator.comparing(Finding::severity))
			.toList();
	}

	private static List<Finding> few(List<Finding> same) {
		if (same.size() <= SAME_SHOWN) {
			return same;
		}
		List<Finding> shown = new ArrayList<>(same.subList(0, SAME_SHOWN));
		shown.set(SAME_SHOWN - 1, shown.getLast().and(same.size() - SAME_SHOWN));
		return shown;
	}

}
