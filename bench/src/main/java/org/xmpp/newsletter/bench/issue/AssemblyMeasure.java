package org.xmpp.newsletter.bench.issue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.issue.IssueAssembly;
import org.xmpp.newsletter.assembler.issue.IssueMaterial;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.EntryContent;

/**
 * How long it takes to assemble and check an issue of made-up entries, when the machine
 * is warm.
 */
final class AssemblyMeasure {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final YearMonth MAY = YearMonth.of(2025, 5);

	private static final Instant WHEN = Instant.parse("2025-05-10T10:00:00Z");

	private static final List<String> SECTIONS = List.of("articles", "talks", "clients", "servers", "libraries");

	private final HouseStyle style = HouseStyle.named("xmpp-2026");

	/** The median processor time of some runs after as many that do not count. */
	String run(int entries, int runs) {
		IssueMaterial material = IssueMaterial.of(this.style.edition(MAY),
				IntStream.range(0, entries).mapToObj(AssemblyMeasure::entry).toList(), List.of(), Map.of());
		IssueAssembly assembly = new IssueAssembly(this.style);
		long[] took = IntStream.range(0, 2 * runs)
			.mapToLong((_) -> took(assembly, material))
			.skip(runs)
			.sorted()
			.toArray();
		return "%.0f ms".formatted(took[runs / 2] / 1_000_000.0);
	}

	/** Processor time, for machines are shared. */
	private static long took(IssueAssembly assembly, IssueMaterial material) {
		long start = THREADS.getCurrentThreadCpuTime();
		if (assembly.markdown(material).isEmpty()) {
			throw new IllegalStateException("An issue with entries is not empty");
		}
		return THREADS.getCurrentThreadCpuTime() - start;
	}

	private static Entry entry(int number) {
		String project = "Lamp %04d".formatted(number);
		String home = "https://lamp%d.example/".formatted(number);
		String text = "[%s](%s) has released versions [2.%d](%sreleases/tag/2.%d) and [2.%d.1](%sreleases/tag/2.%d.1) of its free lamp for all rooms. "
			.formatted(project, home, number, home, number, number, home, number)
				+ "It shines brighter, learned two languages and no longer flickers on the hour. "
				+ "You can take a look at the [changelog](%schangelog) for all the details.".formatted(home);
		EntryContent content = new EntryContent(MAY, SECTIONS.get(number % SECTIONS.size()), project, null,
				project + " 2." + number, text, null, WHEN, List.of(),
				List.of(URI.create(home + "releases/tag/2." + number)));
		return new Entry(new UUID(0, number), 1, content, null, "edna", WHEN);
	}

}
