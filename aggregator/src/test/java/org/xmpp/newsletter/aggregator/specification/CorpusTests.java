package org.xmpp.newsletter.aggregator.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Compares what follows from the real lists with what the newsletter really printed.
 */
class CorpusTests {

	private static final YearMonth FIRST = YearMonth.of(2023, 1);

	private static final YearMonth LAST = YearMonth.of(2025, 6);

	private final Path corpus = Path.of(System.getProperty("newsroom.corpus", "absent"), "xeps");

	private final JsonMapper json = new JsonMapper();

	@TempDir
	Path unpacked;

	@BeforeEach
	void thereIsACorpus() throws Exception {
		assumeTrue(Files.isDirectory(this.corpus), "no corpus: name its folder by the system property newsroom.corpus");
		Process tar = new ProcessBuilder("tar", "-xJf", this.corpus.resolve("lists/all-days.tar.xz").toString(), "-C",
				this.unpacked.toString())
			.inheritIO()
			.start();
		assumeTrue(tar.waitFor() == 0, "tar and xz are needed to unpack the lists");
	}

	@Test
	void nearlyAllThatWasPrintedFollowsFromTheLists() throws Exception {
		List<SpecificationChanged> changes = changes();
		Set<String> explained = explained();
		int printed = 0;
		int versions = 0;
		int versionsFound = 0;
		Set<String> missing = new TreeSet<>();
		for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
			Path file = this.corpus.resolve("printed/%s.json".formatted(month));
			if (!Files.exists(file)) {
				continue;
			}
			JsonNode issue = this.json.readTree(file);
			List<SpecificationChanged> inIssue = within(changes, issue.get("window"));
			for (Printed entry : printed(month, issue)) {
				printed++;
				List<SpecificationChanged> found = inIssue.stream().filter(entry::isAbout).toList();
				if (found.isEmpty()) {
					missing.add(entry.toString());
					continue;
				}
				versions += entry.versions().size();
				versionsFound += (int) entry.versions()
					.stream()
					.filter((version) -> found.stream().anyMatch((change) -> version.equals(change.version())))
					.count();
			}
		}
		System.out.printf("Printed entries found: %d of %d (%.1f %%), versions %d of %d; missing: %s%n",
				printed - missing.size(), printed, 100.0 * (printed - missing.size()) / printed, versionsFound,
				versions, missing);
		assertThat(printed).isGreaterThan(150);
		assertThat(explained).containsAll(missing);
		assertThat(missing.size()).isLessThanOrEqualTo(printed / 12);
		assertThat(versionsFound).isGreaterThanOrEqualTo(versions * 95 / 100);
	}

	private List<SpecificationChanged> changes() throws Exception {
		List<SpecificationChanged> changes = new ArrayList<>();
		XepList before = null;
		for (Path file : files()) {
			XepList after = XepListReader.read(Files.readAllBytes(file));
			if (before != null) {
				after.requireSuccessorOf(before);
				changes.addAll(Derivation.between(before, after, endOf(file)));
			}
			before = after;
		}
		return changes;
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.unpacked)) {
			return files.filter((file) -> file.toString().endsWith(".xml")).sorted().toList();
		}
	}

	private static Instant endOf(Path file) {
		String day = file.getFileName().toString().replaceAll("xeplist-|\\.xml", "");
		return LocalDate.parse(day).atTime(23, 59).toInstant(java.time.ZoneOffset.UTC);
	}

	private static List<SpecificationChanged> within(List<SpecificationChanged> changes, JsonNode window) {
		Instant start = Instant.parse(window.get("start").asString());
		Instant end = Instant.parse(window.get("end").asString());
		return changes.stream()
			.filter((change) -> !change.seen().isBefore(start) && change.seen().isBefore(end))
			.toList();
	}

	private static List<Printed> printed(YearMonth month, JsonNode issue) {
		List<Printed> all = new ArrayList<>();
		for (JsonNode subsection : issue.get("section").get("subsections")) {
			String name = subsection.get("name").asString();
			for (JsonNode entry : subsection.get("entries")) {
				if (!name.equals("Call for Experience")) {
					all.add(Printed.of(month, name, entry));
				}
			}
		}
		return all;
	}

	private Set<String> explained() {
		Set<String> explained = new HashSet<>();
		for (JsonNode difference : this.json.readTree(this.corpus.resolve("differences.json"))) {
			if (difference.get("side").asString().equals("printed only")) {
				explained.add("%s %s %s".formatted(difference.get("month").asString(),
						difference.get("section").asString(), difference.get("key").asString()));
			}
		}
		return explained;
	}

	private record Printed(YearMonth month, String section, String key, Set<String> versions) {

		static Printed of(YearMonth month, String section, JsonNode entry) {
			JsonNode key = entry.has("number") ? entry.get("number") : entry.get("proto");
			Set<String> versions = entry.has("versions")
					? entry.get("versions").valueStream().map(JsonNode::asString).collect(Collectors.toSet())
					: Set.of();
			return new Printed(month, section, key.asString(), versions);
		}

		boolean isAbout(SpecificationChanged change) {
			String of = (change.number() != null) ? change.number().toString() : change.proposal();
			return this.key.equals(of) && this.section.equals(section(change));
		}

		private static String section(SpecificationChanged change) {
			return switch (change.kind()) {
				case PROPOSED -> "Proposed";
				case NEW -> "New";
				case DEFERRED -> "Deferred";
				case UPDATED -> "Updated";
				case LAST_CALL -> "Last Call";
				case STABLE -> "Stable";
				case FINAL -> "Final";
				case DEPRECATED -> "Deprecated";
				case OBSOLETE -> "Obsoleted";
				case REJECTED -> "Rejected";
				case RETRACTED -> "Retracted";
			};
		}

		@Override
		public String toString() {
			return "%s %s %s".formatted(this.month, this.section, this.key);
		}

	}

}
