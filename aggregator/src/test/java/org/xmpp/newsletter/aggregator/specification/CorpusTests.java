package org.xmpp.newsletter.aggregator.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Compares what follows from the real lists with what the newsletter really printed.
 */
class CorpusTests {

	private static final Logger logger = LoggerFactory.getLogger(CorpusTests.class);

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
		Tally tally = new Tally();
		for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
			Path file = this.corpus.resolve("printed/%s.json".formatted(month));
			if (Files.exists(file)) {
				JsonNode issue = this.json.readTree(file);
				tally.compare(month, printed(issue), within(changes, issue.get("window")));
			}
		}
		logger.info("{}", tally);
		assertThat(tally.printed).hasSizeGreaterThan(150);
		assertThat(tally.missing).isSubsetOf(explained("printed only"))
			.hasSizeLessThanOrEqualTo(tally.printed.size() / 12);
		assertThat(tally.beyond).isSubsetOf(explained("lists only"));
		assertThat(tally.versionsFound).isGreaterThanOrEqualTo(tally.versions * 95 / 100);
		assertThat(tally.remarksFound).isGreaterThanOrEqualTo(tally.remarks * 80 / 100);
	}

	private List<SpecificationChanged> changes() throws Exception {
		List<SpecificationChanged> changes = new ArrayList<>();
		XepList before = null;
		for (Path file : files()) {
			XepList after = XepListReader.read(Files.readAllBytes(file));
			if (before != null) {
				after.requireSuccessorOf(before, 3);
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
		return LocalDate.parse(day).atTime(23, 59).toInstant(ZoneOffset.UTC);
	}

	private static List<SpecificationChanged> within(List<SpecificationChanged> changes, JsonNode window) {
		Instant start = Instant.parse(window.get("start").asString());
		Instant end = Instant.parse(window.get("end").asString());
		return changes.stream()
			.filter((change) -> !change.seen().isBefore(start) && change.seen().isBefore(end))
			.toList();
	}

	private static List<Printed> printed(JsonNode issue) {
		List<Printed> all = new ArrayList<>();
		for (JsonNode subsection : issue.get("section").get("subsections")) {
			String name = subsection.get("name").asString();
			for (JsonNode entry : subsection.get("entries")) {
				if (!name.equals("Call for Experience")) {
					all.add(Printed.of(name, entry));
				}
			}
		}
		return all;
	}

	private Set<String> explained(String side) {
		Set<String> explained = new HashSet<>();
		for (JsonNode difference : this.json.readTree(this.corpus.resolve("differences.json"))) {
			if (difference.get("side").asString().equals(side)) {
				explained.add("%s %s %s".formatted(difference.get("month").asString(),
						difference.get("section").asString(), difference.get("key").asString()));
			}
		}
		return explained;
	}

}
