package org.xmpp.newsletter.platform.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/**
 * Shows what was last looked at to programs that collect meters.
 */
class Meters {

	private static final String TROUBLE = "newsroom.report.trouble";

	private final MeterRegistry registry;

	private final Map<String, MultiGauge> gauges = new HashMap<>();

	Meters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** What could not be looked at this time is not shown with its old value. */
	synchronized void show(Report report) {
		Map<String, List<Reading>> readings = report.readings().stream().collect(Collectors.groupingBy(Reading::meter));
		Set<String> names = new TreeSet<>(this.gauges.keySet());
		names.addAll(readings.keySet());
		names.remove(TROUBLE);
		names.forEach((name) -> gauge(name, readings.getOrDefault(name, List.of())));
		gauge(TROUBLE, List
			.of(Reading.count(TROUBLE, "1 when something could not be looked at", report.trouble().isEmpty() ? 0 : 1)));
	}

	private void gauge(String name, List<Reading> readings) {
		MultiGauge gauge = this.gauges.computeIfAbsent(name, (_) -> made(readings.getFirst()));
		gauge.register(readings
			.stream().<MultiGauge.Row<?>>map((reading) -> MultiGauge.Row.of(tags(reading), reading.value())).toList(),
				true);
	}

	private MultiGauge made(Reading reading) {
		MultiGauge.Builder builder = MultiGauge.builder(reading.meter()).description(reading.words());
		return switch (reading.unit()) {
			case COUNT -> builder.register(this.registry);
			case SECONDS -> builder.baseUnit("seconds").register(this.registry);
		};
	}

	private static Tags tags(Reading reading) {
		Tags tags = Tags.empty();
		for (Map.Entry<String, String> tag : reading.tags().entrySet()) {
			tags = tags.and(tag.getKey(), tag.getValue());
		}
		return tags;
	}

}
