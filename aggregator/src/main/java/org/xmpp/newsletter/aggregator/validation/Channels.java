package org.xmpp.newsletter.aggregator.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the feed describes itself as its format asks.
 */
final class Channels {

	private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
			"sunday");

	private static final Map<String, String> RIGHT = Map.of("http://www.w3.org/2005/atom", Mark.ATOM,
			"http://purl.org/dc/elements/1.1", Mark.DUBLIN_CORE, "http://purl.org/rss/1.0/modules/content",
			Mark.CONTENT);

	private Channels() {
	}

	static List<Finding> of(Shape shape) {
		List<Finding> findings = new ArrayList<>();
		required(shape).filter((name) -> !shape.feed().has(name)).forEach((name) -> findings.add(missing(shape, name)));
		if (shape.items().isEmpty()) {
			findings.add(Finding.of(Rule.NO_ITEMS, shape.feed(), "The feed has no items.",
					"Nothing to mend if there is no news yet; otherwise look at what makes the feed."));
		}
		namespaces(shape, findings);
		if (!shape.atom()) {
			ttl(shape.feed(), findings);
			skips(shape.feed(), findings);
			cloud(shape.feed(), findings);
		}
		return findings;
	}

	private static Stream<String> required(Shape shape) {
		return shape.atom() ? Stream.of("id", "title", "updated") : Stream.of("title", "link", "description");
	}

	private static Finding missing(Shape shape, String name) {
		return Finding.of(shape.atom() ? Rule.MISSING_ATOM_ELEMENT : Rule.MISSING_ELEMENT, shape.feed(),
				"The <%s> of the feed is missing.".formatted(name), "Add it; the format demands it.");
	}

	private static void namespaces(Shape shape, List<Finding> findings) {
		Stream.concat(Stream.of(shape.feed()), shape.items().stream().limit(1))
			.flatMap((part) -> Stream.concat(Stream.of(part), part.children().stream()))
			.filter((mark) -> isMisspelt(mark.namespace()) || bareAtom(shape, mark))
			.findFirst()
			.ifPresent((mark) -> findings.add(Finding.of(Rule.WRONG_NAMESPACE, mark,
					"The element <%s> is in the namespace %s, which no reader knows.".formatted(mark.name(),
							Words.quote(mark.namespace())),
					"Declare xmlns=\"%s\".".formatted(RIGHT.getOrDefault(bare(mark.namespace()), Mark.ATOM)))));
	}

	private static boolean bareAtom(Shape shape, Mark mark) {
		return shape.atom() && mark == shape.feed() && !mark.namespace().equals(Mark.ATOM)
				&& !mark.namespace().equals(Mark.ATOM_03);
	}

	private static boolean isMisspelt(String namespace) {
		String right = RIGHT.get(bare(namespace));
		return right != null && !right.equals(namespace);
	}

	private static String bare(String namespace) {
		return namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:").replaceFirst("[/#]+$", "");
	}

	private static void ttl(Mark channel, List<Finding> findings) {
		channel.first("ttl")
			.filter((ttl) -> !ttl.text().strip().matches("[1-9]\\d{0,5}"))
			.ifPresent((ttl) -> findings.add(Finding.of(Rule.BAD_TTL, ttl,
					"The <ttl> %s is no number of minutes.".formatted(Words.quote(ttl.text())),
					"Write a whole number of minutes, such as 360, or leave it out.")));
	}

	private static void skips(Mark channel, List<Finding> findings) {
		channel.all("skipDays")
			.flatMap((days) -> days.all("day"))
			.filter((day) -> !DAYS.contains(day.text().strip().toLowerCase(Locale.ROOT)))
			.forEach((day) -> findings.add(Finding.of(Rule.BAD_SKIP, day,
					"%s in <skipDays> is no day of the week.".formatted(Words.quote(day.text())),
					"Write English names, such as Saturday.")));
		channel.all("skipHours")
			.flatMap((hours) -> hours.all("hour"))
			.filter((hour) -> !hour.text().strip().matches("0?\\d|1\\d|2[0-4]"))
			.forEach((hour) -> findings.add(Finding.of(Rule.BAD_SKIP, hour,
					"%s in <skipHours> is no hour of the day.".formatted(Words.quote(hour.text())),
					"Write numbers from 0 to 23, in GMT.")));
	}

	private static void cloud(Mark channel, List<Finding> findings) {
		channel.first("cloud").ifPresent((cloud) -> {
			List<String> missing = Stream.of("domain", "port", "path", "registerProcedure", "protocol")
				.filter((name) -> cloud.attribute(name) == null)
				.toList();
			String port = cloud.attribute("port");
			if (!missing.isEmpty() || port == null || !port.matches("\\d{1,5}")) {
				findings.add(Finding.of(Rule.BAD_CLOUD, cloud,
						missing.isEmpty()
								? "The port %s of <cloud> is no number.".formatted(Words.quote(String.valueOf(port)))
								: "The <cloud> lacks %s.".formatted(String.join(", ", missing)),
						"Mend it, or leave <cloud> out; hardly any reader uses it today."));
			}
		});
	}

}
