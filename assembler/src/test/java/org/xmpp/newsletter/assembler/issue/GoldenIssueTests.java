package org.xmpp.newsletter.assembler.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares whole issues with the documents in {@code src/test/resources/issues}. With
 * {@code -Dgolden.write=true} the documents are written anew, to be read in the diff.
 */
class GoldenIssueTests {

	private static final Path FOLDER = Path.of("src/test/resources/issues");

	@ParameterizedTest
	@EnumSource
	void isPrintedAsItsDocument(IssueCases month) throws IOException {
		Path golden = FOLDER.resolve(month.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md");
		String markdown = month.issue().markdown();
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(golden, markdown);
		}
		assertThat(markdown).isEqualTo(Files.readString(golden));
	}

	@ParameterizedTest
	@EnumSource
	void isTheSameWhateverOrderAndIdsItsEntriesHave(IssueCases month) {
		String expected = month.issue().markdown();
		Random random = new Random(42);
		for (int round = 0; round < 20; round++) {
			List<Entry> entries = new ArrayList<>(month.entries().stream().map(GoldenIssueTests::renamed).toList());
			List<SpecificationChanged> changes = new ArrayList<>(month.changes());
			Collections.shuffle(entries, random);
			Collections.shuffle(changes, random);
			assertThat(IssueCases.issue(entries, changes).markdown()).isEqualTo(expected);
		}
	}

	private static Entry renamed(Entry entry) {
		return new Entry(UUID.randomUUID(), entry.version(), entry.content(), null, entry.by(), entry.at());
	}

	@ParameterizedTest
	@EnumSource
	void hasFrontMatterThatReadsAsItWasMeant(IssueCases month) {
		Issue issue = month.issue();
		String[] parts = issue.markdown().split("(?m)^---$", 3);
		Map<?, ?> frontMatter = new YAMLMapper().readValue(parts[1], Map.class);
		assertThat(parts[0]).isEmpty();
		assertThat(frontMatter.keySet()).map(Object::toString)
			.containsExactly("title", "date", "categories", "summary");
		assertThat(frontMatter.get("title")).isEqualTo("The XMPP Newsletter May 2025");
		assertThat(frontMatter.get("date")).hasToString("2025-06-05");
		assertThat(frontMatter.get("categories")).isEqualTo(List.of("Newsletter"));
		assertThat(frontMatter.get("summary")).asString().startsWith("In this issue: ");
		for (PrintedSection section : issue.sections()) {
			if (section.parent() == null) {
				section.entries()
					.forEach((entry) -> assertThat(frontMatter.get("summary")).asString()
						.contains(PlainWords.of(entry.title())));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasOneBlankLineBetweenBlocksAndAroundHeadings(IssueCases month) {
		String markdown = month.issue().markdown();
		String body = markdown.substring(markdown.indexOf("\n---\n") + 5);
		assertThat(body).doesNotContain("\n\n\n").doesNotContainPattern("[ \\t]\n").endsWith(".\n");
		assertThat(body).doesNotContainPattern("[^\n]\n(?:#{1,6} |\\{\\{<)");
		assertThat(body).doesNotContainPattern("(?:^|\n)(?:#{1,6} |\\{\\{<)[^\n]*\n[^\n]");
	}

	@ParameterizedTest
	@EnumSource
	void hasNoBrokenLinksAndOnlyTheSitesShortcodes(IssueCases month) {
		String markdown = month.issue().markdown();
		assertThat(TextInspection.ofFile(markdown).brokenLinks()).isEmpty();
		Matcher shortcode = Pattern.compile("\\{\\{[<%].*").matcher(markdown);
		assertThat(shortcode.results().map((found) -> found.group())).containsExactly(
				"{{< figure src=\"/images/newsletter/xmpp_newsletter_banner.jpg\" caption=\"XMPP Newsletter Banner\" >}}",
				"{{< newsletter-subscribe >}}");
	}

}
