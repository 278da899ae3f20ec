package org.xmpp.newsletter.aggregator.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whether links lead somewhere from wherever the feed is read.
 */
final class Addresses {

	private Addresses() {
	}

	static List<Finding> of(Shape shape) {
		List<Finding> findings = new ArrayList<>();
		boolean based = shape.feed().attribute("xml:base") != null;
		if (selfLink(shape).isEmpty()) {
			findings.add(Finding.of(Rule.MISSING_SELF_LINK, shape.feed(), "The feed does not say its own address.",
					"Add <%slink rel=\"self\" href=\"…\"/>; it helps readers to notice a move."
						.formatted(shape.atom() ? "" : "atom:")));
		}
		for (Mark item : shape.items()) {
			Optional<Mark> link = link(shape, item);
			if (link.isEmpty()) {
				withoutLink(shape, item).ifPresent(findings::add);
			}
			else if (!based && item.attribute("xml:base") == null && isRelative(target(shape, link.get()))) {
				findings.add(Finding.of(Rule.RELATIVE_LINK, link.get(),
						"%s links to %s, which is no whole address.".formatted(Shape.name(item),
								Words.quote(target(shape, link.get()))),
						"Write it with https:// and the host" + (shape.atom() ? ", or add xml:base." : ".")));
			}
		}
		return findings;
	}

	private static Optional<Finding> withoutLink(Shape shape, Mark item) {
		boolean addressInGuid = item.first("guid").map(Mark::text).filter(Addresses::isWeb).isPresent();
		boolean wholeText = shape.atom() && item.has("content");
		return (addressInGuid || wholeText) ? Optional.empty() : Optional.of(Finding.of(Rule.ITEM_WITHOUT_LINK, item,
				Shape.name(item) + " has no link, so nobody can read on.", "Add a <link> to its page."));
	}

	/** Where the feed says it is. */
	static Optional<URI> selfLink(Shape shape) {
		return shape.feed()
			.all(Mark.ATOM, "link")
			.filter((link) -> "self".equals(link.attribute("rel")))
			.flatMap((link) -> parsed(link.attribute("href")))
			.findFirst();
	}

	private static Stream<URI> parsed(@Nullable String address) {
		try {
			return (address != null && isWeb(address)) ? Stream.of(new URI(address.strip())) : Stream.empty();
		}
		catch (URISyntaxException ex) {
			return Stream.empty();
		}
	}

	private static Optional<Mark> link(Shape shape, Mark item) {
		return item.all("link")
			.filter((link) -> !shape.atom() || link.attribute("rel") == null
					|| "alternate".equals(link.attribute("rel")))
			.filter((link) -> !target(shape, link).isBlank())
			.findFirst();
	}

	private static String target(Shape shape, Mark link) {
		String target = shape.atom() ? link.attribute("href") : link.text();
		return (target != null) ? target.strip() : "";
	}

	private static boolean isRelative(String target) {
		return !target.matches("(?i)[a-z][a-z0-9+.-]*:.*");
	}

	private static boolean isWeb(String address) {
		return address.strip().matches("(?i)https?://.+");
	}

}
