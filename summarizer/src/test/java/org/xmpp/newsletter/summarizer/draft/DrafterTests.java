package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Stories;

import static org.assertj.core.api.Assertions.assertThat;

class DrafterTests {

	private static final Project HERON = new Project("Heron", ProjectKind.CLIENT, URI.create("https://heron.example/"),
			"XMPP client for the marshes", null, null);

	private final Drafter drafter = new Drafter(Forms.load());

	@Test
	void aClientHasReleasedAVersion() {
		assertThat(draft(Section.CLIENTS, release(HERON, "v1.2.0")))
			.isEqualTo("[Heron](https://heron.example/) has released "
					+ "version [1.2.0](https://code.example/heron/releases/tag/v1.2.0) of its XMPP client for the marshes.");
	}

	@Test
	void aLibraryIsIntroducedByWhatItIs() {
		assertThat(draft(Section.LIBRARIES, release(HERON, "1.2"), release(HERON, "1.10"), release(HERON, "1.3")))
			.isEqualTo("[Heron](https://heron.example/), an XMPP client for the marshes, versions "
					+ "[1.2](https://code.example/heron/releases/tag/1.2), [1.3](https://code.example/heron/releases/tag/1.3) "
					+ "and [1.10](https://code.example/heron/releases/tag/1.10) have been released.");
	}

	@Test
	void aServerIsPleasedToAnnounce() {
		Project family = new Project("Heron", ProjectKind.SERVER, null, null,
				URI.create("https://heron.example/changes"), "Marsh Foundation");
		assertThat(draft(Section.SERVERS, release(family, "1.2")))
			.isEqualTo("Marsh Foundation is pleased to announce the "
					+ "release of Heron version [1.2](https://code.example/heron/releases/tag/1.2). "
					+ "Full details on the [changelog](https://heron.example/changes).");
	}

	@Test
	void aProjectNeverPrintedBeforeIsIntroduced() {
		assertThat(draft(Past.NEVER, HERON, "0.1.0"))
			.isEqualTo("[Introducing Heron](https://heron.example/): an XMPP client for the marshes, "
					+ "released as [0.1.0](https://code.example/heron/releases/tag/0.1.0).");
		Project plain = new Project("Heron", ProjectKind.CLIENT, null, null, null, null);
		assertThat(draft(Past.NEVER, plain, "0.1.0"))
			.isEqualTo("Introducing Heron, released as [0.1.0](https://code.example/heron/releases/tag/0.1.0).");
	}

	@Test
	void whatIsNewSinceTheLastPrintedVersionIsLinked() {
		Past past = Past.printed(
				Past.Told
					.of("1.1", URI.create("https://code.example/herons/heron/releases/tag/v1.1"), "Heron",
							YearMonth.of(2025, 4))
					.stream()
					.toList());
		assertThat(draft(past, HERON, "v1.3")).endsWith(" Full details in the intermediate changelog from "
				+ "[1.1 to 1.3](https://code.example/herons/heron/compare/v1.1...v1.3).");
		Project logged = new Project("Heron", ProjectKind.CLIENT, null, null,
				URI.create("https://heron.example/changes"), null);
		assertThat(draft(past, logged, "v1.3"))
			.endsWith(" Full details on the [changelog](https://heron.example/changes), or just those from "
					+ "[1.1 to 1.3](https://code.example/herons/heron/compare/v1.1...v1.3).");
	}

	@Test
	void anArticleNamesAuthorAndBlog() {
		assertThat(draft(Section.ARTICLES, post("On waders").by("Ada")))
			.isEqualTo("[On waders](https://blog.example/on-waders), "
					+ "by Ada for the [Marsh Blog](https://blog.example/).");
	}

	@Test
	void aTextInAnotherLanguageIsMarkedAtTheEndAndKeepsItsTitle() {
		String text = draft(Section.ARTICLES, post("Die Reiher sind zurück")
			.html("<p>Am Wochenende haben wir den Teich auf den neuen Server umgezogen und alles ging gut.</p>"));
		assertThat(text).startsWith("[Die Reiher sind zurück](").endsWith(". [DE]");
	}

	@Test
	void sentencesSayWhatAReleaseBringsAndNothingElse() {
		String text = draft(Section.CLIENTS, release(HERON, "1.2")
			.html("""
					<p>Hello everybody! We are happy to announce Heron 1.2.</p>
					<p>This release adds message reactions (e.g. a thumb) to all chats. Download it from our page today, please do.
					Voice messages can now be recorded in the background.</p><p>The previous release was slow at times.</p>"""));
		assertThat(new Paragraph(text).plain())
			.endsWith("of its XMPP client for the marshes. This release adds message "
					+ "reactions (e.g. a thumb) to all chats. Voice messages can now be recorded in the background.");
	}

	@Test
	void changesAreToldInAnHonestSentence() {
		String text = draft(Section.CLIENTS, release(HERON, "1.2")
			.html("""
					<ul><li>Bump dependencies</li><li>Fix a crash</li><li>Update translations</li><li>Added support for <code>message reactions</code> (#123)</li>
					<li>fix(muc): Show the subject of rooms by @ada in #12</li></ul>"""));
		assertThat(text)
			.endsWith(" The new version adds support for message reactions and shows the subject of rooms.");
	}

	@Test
	void severalVersionsAreToldInThePlural() {
		String text = draft(Section.CLIENTS, release(HERON, "1.2").html("<ul><li>Adds message reactions</li></ul>"),
				release(HERON, "1.3").html("<ul><li>Fixed the list of rooms</li></ul>"));
		assertThat(text).endsWith(" The new versions add message reactions and fix the list of rooms.");
	}

	@Test
	void securityAndWhatBreaksAreNeverLeftOut() {
		String text = draft(Section.SERVERS, release(HERON, "1.2")
			.html("""
					<p>This release adds a page for the state of all the rooms.</p>
					<ul><li>BREAKING: Rename the option for rooms</li><li>CVE-2025-12345: Denial of service by long names</li></ul>"""));
		assertThat(new Paragraph(text).plain()).contains(
				"Security: CVE-2025-12345: Denial of service by long names. Breaking change: renames the option for rooms. This release adds");
	}

	@Test
	void whereThereIsFarMoreToTellTheEntrySaysSo() {
		Project project = new Project("Heron", ProjectKind.CLIENT, null, null,
				URI.create("https://heron.example/changes"), null);
		String text = draft(Section.CLIENTS,
				release(project, "1.2").html("<ul>" + "<li>Add one more thing to show</li>".repeat(30) + "</ul>"));
		assertThat(text)
			.endsWith(" The new version adds one more thing to show. The list of changes is much longer than "
					+ "what fits in here: full details on the [changelog](https://heron.example/changes).");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"#122: Set horizontal direction based on the language | Set horizontal direction based on the language",
			"Add audio streams. New config option fetch_it | Add audio streams",
			"Show a badge on file requests; to ease the choice | Show a badge on file requests",
			"Return an error when the token is invalid (in 3ba1c0de) | Return an error when the token is invalid",
			"Bugfix. Handle undefined values inside stanzas | Handle undefined values inside stanzas",
			"Update Galene code to 0.97 | Update Galene code to 0.97" })
	void aBulletIsToldAsItIsWritten(String item, String told) {
		assertThat(Bullets.bare(item)).containsExactly(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fix #248 and #249", "Fixes issue #12 (in 3ba1c0de)",
			"Return an error when it is invalid (in", "Show the new list as described in", "Repair the account list by",
			"The following was repaired:", "Show (some of the contacts", "Breaking changes", "Add tests for the roster",
			"Improve CI pipeline", "Use a new build toolchain", "Fix documentation of the roster",
			"Fix crash in JingleS5BTransport#connectToCandidates() checking",
			"Fix ThisIsAVeryLongIdentifierOfSomethingInTheCode1", "Release 1.2", "First release",
			"Try to fix github workflows", "Fix the \"legacy mode" })
	void aBulletThatTellsNothingIsDropped(String item) {
		assertThat(Bullets.bare(item)).isEmpty();
	}

	@Test
	void manyThingsThatBreakAreAllToldAsFarAsTheyFit() {
		String one = "Breaking: rename the option for rooms of the marsh and its neighbours, number ";
		String list = Stream.iterate(1, (i) -> i + 1)
			.limit(9)
			.map((i) -> "<li>" + one + i + "</li>")
			.reduce("", String::concat);
		assertThat(draft(Section.SERVERS, release(HERON, "1.2").html("<ul>" + list + "</ul>"))).contains(
				"Breaking change: renames the option for rooms of the marsh and its neighbours, number 1; renames",
				"; and more.");
	}

	@Test
	void aTaglineThatTheNameSaysAlreadyIsLeftOut() {
		Project plugin = new Project("Reed plugin for Heron", ProjectKind.LIBRARY, null, "a plugin for Heron", null,
				null);
		assertThat(draft(Section.LIBRARIES, release(plugin, "1.2"))).startsWith("Reed plugin for Heron version [1.2](");
	}

	@Test
	void newerVersionsOfPartsComeLast() {
		String bumps = "<li>Updating fast_tls to version 1.1.23</li><li>Updating ezlib to version 1.0.14</li>";
		assertThat(Changes.in(Body.of("<ul>" + bumps + "<li>Show message reactions</li></ul>")).told()).hasSize(3)
			.extracting(Change::weight)
			.containsExactly(Change.Weight.PART, Change.Weight.PART, Change.Weight.BETTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "](javascript:alert(1))", "{{< x >}}", "{{% x %}}", "<script>alert(1)</script>", "a | b",
			"one\ntwo", "\u202Eevil", ":smile:", "`code`", "[x](http://evil.example)", "http://evil.example",
			"&copy; x", "**bold** _it_", "\\](x)", "---", "# head" })
	void nothingThatAStrangerWritesTakesEffect(String hostile) {
		Project project = new Project(hostile, ProjectKind.CLIENT, URI.create("https://heron.example/"), hostile, null,
				null);
		for (String text : List.of(draft(Section.ARTICLES, post(hostile).by(hostile).link("https://blog.example/x")),
				draft(Section.CLIENTS, release(project, "1.0").link("https://code.example/(1.0)")),
				draft(Section.LIBRARIES, release(HERON, "1.0")
					.html("<ul><li>It has now %s in it</li></ul>".formatted(hostile.replace("<", "&lt;")))))) {
			Paragraph paragraph = new Paragraph(text);
			assertThat(text).doesNotContain("{{", "\n", "\u202E").doesNotContainPattern("(?<!\\\\)<");
			assertThat(paragraph.isOneParagraph()).isTrue();
			assertThat(paragraph.hasBrokenLink()).as(text).isFalse();
			assertThat(paragraph.destinations())
				.allMatch((address) -> address.matches("https://(heron|blog|code)\\.example/.*"));
			assertThat(paragraph.html()).doesNotContain("<script", "<strong", "<em", "<code");
		}
	}

	@Test
	void noDraftIsLongerThanFiveLines() {
		Project project = new Project("N".repeat(300), ProjectKind.CLIENT, URI.create("https://heron.example/"),
				"tagline ".repeat(90), URI.create("https://heron.example/changes"), null);
		String sentence = "<p>" + "The release brings quite a lot of changes to all the rooms. ".repeat(20) + "</p>";
		ItemSamples[] many = Stream.iterate(1, (i) -> i + 1)
			.limit(30)
			.map((i) -> release(project, "1." + i + ".12345678901234").html(sentence))
			.toArray(ItemSamples[]::new);
		for (Section section : Section.values()) {
			assertThat(new Paragraph(draft(section, many)).length()).isLessThanOrEqualTo(Paragraph.LONGEST);
			assertThat(new Paragraph(draft(section, post("word ".repeat(300)).by("a".repeat(500)).html(sentence)))
				.length()).isLessThanOrEqualTo(Paragraph.LONGEST);
		}
	}

	private String draft(Section section, ItemSamples... items) {
		return this.drafter
			.draft(Stories.group(Stream.of(items).map(ItemSamples::item).toList()).stories().getFirst(), section,
					Past.UNKNOWN, false, (_) -> true)
			.text();
	}

	private String draft(Past past, Project project, String tag) {
		Item item = release(project, tag)
			.link("https://code.example/" + ((past == Past.NEVER) ? "heron" : "herons/heron") + "/releases/tag/" + tag)
			.item();
		return this.drafter
			.draft(Stories.group(List.of(item)).stories().getFirst(), Section.CLIENTS, past, false, (_) -> true)
			.text();
	}

	private static ItemSamples release(Project project, String title) {
		return ItemSamples.release(project, title, "2025-06-10T10:00:00Z");
	}

	private static ItemSamples post(String title) {
		return ItemSamples.post(null, "Marsh Blog", title, "2025-06-10T10:00:00Z");
	}

}
