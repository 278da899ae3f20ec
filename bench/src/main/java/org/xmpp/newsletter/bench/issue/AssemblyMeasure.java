package org.xmpp.newsletter.bench.issue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.issue.IssueAssembly;
import org.xmpp.newsletter.assembler.issue.IssueMaterial;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.lint.Lint;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
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

	private final HouseStyle style = HouseStyles.named("xmpp-2026");

	String run(int entries, int runs) {
		IssueMaterial material = material(entries);
		IssueAssembly assembly = new IssueAssembly(this.style);
		return median(runs, () -> assembly.markdown(material).isEmpty());
	}

	String check(int entries, int runs) {
		String file = new IssueAssembly(this.style).markdown(material(entries));
		Knowledge knowledge = new Knowledge(this.style.fileName(this.style.edition(MAY)), Map.of(), Map.of());
		return median(runs, () -> Lint.look(file, this.style, knowledge).size() > file.length());
	}

	private IssueMaterial material(int entries) {
		return IssueMaterial.of(this.style.edition(MAY),
				IntStream.range(0, entries).mapToObj(AssemblyMeasure::entry).toList(), List.of(), Map.of());
	}

	/** The median processor time of some runs after as many that do not count. */
	private static String median(int runs, BooleanSupplier work) {
		long[] took = IntStream.range(0, 2 * runs).mapToLong((_) -> took(work)).skip(runs).sorted().toArray();
		return "%.0f ms".formatted(took[runs / 2] / 1_000_000.0);
	}

	/** Processor time, for machines are shared. */
	private static long took(BooleanSupplier work) {
		long start = THREADS.getCurrentThreadCpuTime();
		if (work.getAsBoolean()) {
			throw new IllegalStateException("That cannot be");
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
