package org.xmpp.newsletter.assembler.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HouseStyleTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void copyTheStyleThatIsRight() throws IOException {
		Path origin = Path.of("src/main/resources/assembler/styles/xmpp-2026");
		try (Stream<Path> files = Files.list(origin)) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName()));
			}
		}
	}

	@Test
	void aFolderOutsideIsAsGoodAsAPackagedStyle() {
		assertThat(HouseStyles.in(this.folder).sections()).extracting(Section::id)
			.containsExactly("announcements", "events", "talks", "articles", "clients", "servers", "libraries",
					"other");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					publication-day: 5       | publication-days: 5      | unknown key 'publication-days' at publication-days; known here: based-on, checks, family-line
					publication-day: 5       | publication-day: 31      | publication-day must be 1 to 28 and is 31
					heading: Servers         | headline: Servers        | unknown key 'headline' at sections [6] headline; known here: also, form
					id: talks                | id: events               | the section 'events' is there twice
					id: talks                | id: other                | the section 'other' is there twice
					kinds: [stable]          | kinds: [new]             | specification changes of kind NEW have two places; specification changes of kind STABLE have no place
					kinds: [stable]          | kinds: [stabel]          | 'stabel' is not allowed at specifications [6] kinds [1]
					heading: XMPP Articles   | level: 2                 | missing key sections[4] heading
					family-line: "<%family%>:" |                        | missing key family-line
					left%> more              | rest%> more              | style.yml: summary ellipsis
					intro: deferred          | intro: postponed         | there is no readable file postponed.md
					line: "[<%title%>]       | line: "[<%name%>]        | style.yml: line of Proposed
					plain-characters: 600    | plain-characters: many   | 'many' is not allowed at limits plain-characters
					""")
	void aMistakeInTheStyleIsNamed(String right, String wrong, String message) throws IOException {
		replaceIn("style.yml", right, (wrong != null) ? wrong : "");
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> HouseStyles.in(this.folder))
			.withMessageStartingWith("House style '" + this.folder)
			.withMessageContaining(message);
	}

	@Test
	void namesOfContributorsArePrintedOnceFilledIn() throws IOException {
		HouseStyle style = HouseStyles.in(this.folder);
		assertThat(document(style)).doesNotContain("Contributors to this issue").doesNotContain("Translators:");
		replaceIn("contributors.yml", "contributors: []\ntranslations",
				"contributors: [Ada, \"*Ben* (a_b)\"]\ntranslations");
		replaceIn("contributors.yml", "translators: []", "translators: [Cy]");
		assertThat(document(style)).contains("- Contributors to this issue: *Ada, \\*Ben\\* (a_b)*\n- Translations",
				"  - [French](https://news.jabberfr.org/category/newsletter/)\n    - Translators: *Cy*\n  - [German]");
		replaceIn("contributors.yml", "language: French", "langage: French");
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> document(style))
			.withMessageContaining("contributors.yml: unknown key 'langage'");
	}

	private static String document(HouseStyle style) {
		return style.document(style.edition(YearMonth.of(2025, 5)), "", List.of(), List.of());
	}

	@Test
	void aBlockThatIsNotThereIsNamed() throws IOException {
		Files.delete(this.folder.resolve("spread.md"));
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> HouseStyles.in(this.folder))
			.withMessage("House style '" + this.folder + "': there is no readable file spread.md");
	}

	@Test
	void aValueThatTheIssueDoesNotHaveIsNamed() throws IOException {
		replaceIn("issue.md", "<%> intro%>", "<%headline%>");
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> HouseStyles.in(this.folder))
			.withMessageContaining("issue.md")
			.withMessageContaining("headline");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xmpp-2026", "xmpp-2025", "xmpp-2022", "xmpp-2020", "xmpp-2020-hugo", "empty-month",
			"empty-month-2026", "this-week" })
	void everyStyleThatComesAlongIsInOrder(String name) {
		HouseStyle style = HouseStyles.named(name);
		assertThat(style.name()).isEqualTo(name);
		assertThat(style.section("articles")).isPresent();
		assertThat(document(style)).doesNotContain("<%", "%>").endsWith("\n").contains("2025");
	}

	@Test
	void aStyleTakesFromItsBaseWhatItDoesNotSay() throws IOException {
		Path own = Files.createDirectory(this.folder.resolve("own"));
		Files.writeString(own.resolve("style.yml"), "based-on: xmpp-2026\ntitle: \"Our News <%month%>\"\n");
		Files.writeString(own.resolve("license.md"), "Take it.\n");
		HouseStyle style = HouseStyles.in(own);
		assertThat(style.edition(YearMonth.of(2025, 5)).title()).isEqualTo("Our News May 2025");
		assertThat(document(style)).endsWith("Take it.\n").contains("## Help us to build the newsletter");
		Files.writeString(own.resolve("style.yml"), "based-on: ../../secret\n");
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> HouseStyles.in(own))
			.withMessageContaining("based-on must name another style");
	}

	@Test
	void aTextOfTheIssuesOwnIsNeverReadAsATemplate() {
		HouseStyle style = HouseStyles.in(this.folder);
		Edition edition = style.edition(YearMonth.of(2025, 5)).with("license", "Free <%month%> $1 \\ <%> intro%>");
		assertThat(style.document(edition, "", List.of(), List.of())).endsWith("\nFree <%month%> $1 \\ <%> intro%>\n");
	}

	@Test
	void aStyleThatIsNotThereIsNamed() {
		assertThatExceptionOfType(InvalidStyleException.class).isThrownBy(() -> HouseStyles.named("nowhere"))
			.withMessage("House style 'nowhere': there is no readable file style.yml");
	}

	private void replaceIn(String file, String right, String wrong) throws IOException {
		String text = Files.readString(this.folder.resolve(file));
		assertThat(text).contains(right);
		Files.writeString(this.folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(right),
				java.util.regex.Matcher.quoteReplacement(wrong)));
	}

}
