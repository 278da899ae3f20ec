package org.xmpp.newsletter.aggregator.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether titles are plain, texts whole and nothing active in them.
 */
final class Contents {

	private static final Pattern TAG = Pattern
		.compile("(?i)</?(?:a|b|i|em|strong|code|span|br|p|u|sup|sub|img|h[1-6])(?:\\s[^<>]*)?/?>");

	private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,5});");

	private static final Pattern ACTIVE = Pattern.compile(
			"(?i)<(script|iframe|object|embed|form|style)\\b|\\s(on(?:click|load|error|mouseover))\\s*=|(javascript):");

	private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

	private static final int STUB = 400;

	private static final int FEW = 3;

	private Contents() {
	}

	static List<Finding> of(Shape shape) {
		List<Finding> findings = new ArrayList<>();
		for (Mark item : shape.items()) {
			item.first("title").flatMap((title) -> title(shape, title)).ifPresent(findings::add);
			texts(item).flatMap((text) -> active(item, text).stream()).findFirst().ifPresent(findings::add);
		}
		stubs(shape).ifPresent(findings::add);
		return findings;
	}

	private static Optional<Finding> title(Shape shape, Mark title) {
		String type = title.attribute("type");
		if (shape.atom() && type != null && !type.equals("text") && !type.equals("text/plain")) {
			return Optional.empty();
		}
		boolean markup = TAG.matcher(title.text()).find();
		boolean twice = ENTITY.matcher(title.text()).find();
		return (markup || twice) ? Optional.of(Finding.of(Rule.MARKUP_IN_TITLE, title,
				"The title %s has %s in it; titles are plain text.".formatted(Words.quote(title.text()),
						markup ? "HTML" : "an entity that was escaped twice"),
				shape.atom() ? "Leave it out, or say type=\"html\"." : "Leave it out.")) : Optional.empty();
	}

	private static Optional<Finding> active(Mark item, Mark text) {
		Matcher active = ACTIVE.matcher(text.text());
		Optional<String> what = active.find()
				? Stream.of(active.group(1), active.group(2), active.group(3)).filter(Objects::nonNull).findFirst()
				: text.withDescendants()
					.map(Mark::name)
					.filter((name) -> name.matches("script|iframe|object|embed|form"))
					.findFirst();
		return what.map((name) -> Finding.of(Rule.ACTIVE_CONTENT, text,
				"%s has '%s' in its text, which readers remove.".formatted(Shape.name(item), name),
				"Put a link or a picture where it stands, so that nothing is missing."));
	}

	private static Optional<Finding> stubs(Shape shape) {
		if (shape.items().size() < FEW || shape.items().stream().anyMatch((item) -> longest(item) > STUB)) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(Rule.STUBS_ONLY, shape.items().getFirst(),
				"No item has more than %d characters of text.".formatted(STUB),
				"Give the whole text in %s; what is not in the feed has to be fetched from the page."
					.formatted(shape.atom() ? "<content>" : "<content:encoded>")));
	}

	private static int longest(Mark item) {
		return texts(item).map(Mark::wholeText)
			.mapToInt((text) -> MARKUP.matcher(text).replaceAll("").strip().length())
			.max()
			.orElse(0);
	}

	private static Stream<Mark> texts(Mark item) {
		return item.withDescendants().filter((child) -> switch (child.name()) {
			case "description", "encoded", "content", "summary", "content_html" -> true;
			default -> false;
		});
	}

}
