package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what RSS and Atom tell about being polled. A detail that makes no sense counts as
 * not said.
 *
 * @param channel the element with the feed's own data
 * @param address where the feed came from, if that is known
 * @see <a href="https://www.rssboard.org/rss-specification#optionalChannelElements">RSS
 * 2.0: ttl, skipHours, skipDays</a>
 * @see <a href="https://web.resource.org/rss/1.0/modules/syndication/">the syndication
 * module</a>
 */
record XmlHints(Element channel, @Nullable URI address) {

	private static final Map<String, Integer> PERIOD_IN_HOURS = Map.of("hourly", 1, "daily", 24, "weekly", 7 * 24,
			"monthly", 30 * 24, "yearly", 365 * 24);

	private static final int LAST_HOUR = 23;

	static PollingHints of(Element channel, @Nullable URI address) {
		return new XmlHints(channel, address).read();
	}

	private PollingHints read() {
		Optional<Duration> ttl = text("ttl").flatMap(XmlHints::number).map(Duration::ofMinutes);
		Optional<Duration> period = updatePeriod();
		boolean longerPeriod = period.isPresent() && ttl.filter((said) -> said.compareTo(period.get()) > 0).isEmpty();
		Optional<Duration> pause = (longerPeriod ? period : ttl).filter(Duration::isPositive);
		String source = pause.isEmpty() ? "" : longerPeriod ? "sy:updatePeriod" : "ttl";
		return new PollingHints(pause.orElse(null), source, skipped("skipHours", "hour", XmlHints::hour),
				skipped("skipDays", "day", XmlHints::day), link("hub"), link("self"));
	}

	private Optional<Duration> updatePeriod() {
		int times = text("updateFrequency").flatMap(XmlHints::number).filter((said) -> said > 0).orElse(1);
		return text("updatePeriod").map((said) -> PERIOD_IN_HOURS.get(said.toLowerCase(Locale.ROOT)))
			.map((hours) -> Duration.ofHours(hours).dividedBy(times));
	}

	private <T> Set<T> skipped(String list, String element, Function<String, Optional<T>> value) {
		return named(this.channel, list).flatMap((skipped) -> named(skipped, element))
			.map((said) -> value.apply(said.getTextTrim()))
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
	}

	/** Midnight is 0, and 24 in RSS 0.91. */
	private static Optional<Integer> hour(String said) {
		return number(said).filter((hour) -> hour <= LAST_HOUR + 1).map((hour) -> hour % (LAST_HOUR + 1));
	}

	private static Optional<DayOfWeek> day(String said) {
		return Arrays.stream(DayOfWeek.values()).filter((day) -> day.name().equalsIgnoreCase(said)).findFirst();
	}

	private static Optional<Integer> number(String said) {
		return said.matches("\\d{1,7}") ? Optional.of(Integer.valueOf(said)) : Optional.empty();
	}

	private @Nullable URI link(String relation) {
		return named(this.channel, "link")
			.filter((link) -> List.of(link.getAttributeValue("rel", "").toLowerCase(Locale.ROOT).split("\\s+"))
				.contains(relation))
			.map((link) -> Links.web(Links.harmless(base(), link.getAttributeValue("href"))))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String base() {
		return (this.address != null) ? this.address.toString() : null;
	}

	private Optional<String> text(String name) {
		return named(this.channel, name).map(Element::getTextTrim).findFirst();
	}

	private static Stream<Element> named(Element parent, String name) {
		return parent.getChildren().stream().filter((child) -> child.getName().equalsIgnoreCase(name));
	}

}
