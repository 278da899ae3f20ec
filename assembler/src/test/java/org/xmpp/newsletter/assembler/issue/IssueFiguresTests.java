package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.document.ThreeWay;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.lint.Lint;
import org.xmpp.newsletter.assembler.specimen.RoundTrip;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.contracts.EntryFigure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures that editors chose, from the entry to the file.
 */
class IssueFiguresTests {

	private static final HouseStyle HOUSE = HouseStyles.named("xmpp-2026");

	private static final String FOLDER = "/images/newsletter/2025-06-05/";

	private static final Entry TERN = illustrated("Tern", figure("tern", 1, "Tern: message reactions"),
			figure("tern", 2, "Tern's call view"));

	private static final Entry AUK = illustrated("Auk", figure("auk", 1, "The Auk window"));

	@Test
	void aFigureStandsOnItsOwnLineAfterItsEntryAndIsNeverLoadedFromElsewhere() {
		Issue issue = issue(HOUSE, TERN, AUK);
		assertThat(issue.markdown()).contains("""
				- [Auk](https://auk.example/) has released version [1.0](https://auk.example/releases/v1.0).

				{{< figure src="%sauk-1.png" caption="The Auk window" >}}

				- [Tern](https://tern.example/) has released version [1.0](https://tern.example/releases/v1.0).

				{{< figure src="%1$stern-1.png" caption="Tern: message reactions" >}}

				{{< figure src="%1$stern-2.png" caption="Tern's call view" >}}
				""".formatted(FOLDER)).doesNotContain("pictures.example");
		assertThat(Lint.look(issue.markdown(), HOUSE, Knowledge.NONE)).extracting((defect) -> defect.check())
			.doesNotContain(Check.HOT_LINK, Check.CAPTION, Check.SHORTCODE);
	}

	@Test
	void whatHasToBeCopiedIsListedInPrintOrder() {
		assertThat(issue(HOUSE, TERN, AUK).imagesToCopy()).extracting(PrintedFigure::path, PrintedFigure::title)
			.extracting((row) -> String.join(" ", row.toList().stream().map(String::valueOf).toList()))
			.containsExactly(FOLDER + "auk-1.png Auk 1.0", FOLDER + "tern-1.png Tern 1.0",
					FOLDER + "tern-2.png Tern 1.0");
		assertThat(issue(HOUSE, AUK).imagesToCopy().getFirst().address())
			.isEqualTo(URI.create("https://pictures.example/auk/1.png"));
	}

	@Test
	void aStyleWithoutImagesPrintsNoneAndSaysSo() {
		Issue issue = issue(HouseStyles.named("this-week"), TERN, AUK);
		assertThat(issue.markdown()).doesNotContain("tern-1.png").doesNotContain("![");
		assertThat(issue.imagesToCopy()).isEmpty();
		assertThat(issue.findings()).extracting(Finding::words)
			.contains("The house style prints no figures; 3 pictures that editors chose are left out.");
		assertThat(issue(HouseStyles.named("this-week"), illustrated("Tern")).findings()).extracting(Finding::check)
			.doesNotContain("figure");
	}

	@Test
	void theOldFormHasThemAsItHadThem() {
		assertThat(issue(HouseStyles.named("xmpp-2020"), AUK).markdown())
			.contains("![The Auk window](/images/newsletter/may2025/auk-1.png \"The Auk window\")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A \" quote", "Ends \\", "x\" >}} {{< evil src=\"", "{{< evil >}}", "{{% evil %}}", "}}",
			"%}}", "{{{{{{", "a\nb", "a\r\n\r\n# Heading", "<script>alert(1)</script>", "--> <!--",
			"](https://evil.example)", "[a](javascript:x)", "![x](https://evil.example/x.png)", "a\u202Eb",
			"| *x* _y_ `z`" })
	void noCaptionLeavesItsPlace(String caption) {
		for (String style : List.of("xmpp-2026", "xmpp-2022", "xmpp-2020")) {
			HouseStyle house = HouseStyles.named(style);
			Entry hostile = illustrated("Tern", new EntryFigure(address("tern", 1), caption, "tern-1.png"));
			String plain = issue(house, illustrated("Tern", figure("tern", 1, "X"))).markdown();
			String markdown = issue(house, hostile).markdown();
			List<Block> blocks = IssueFile.parse(markdown).blocks();
			assertThat(blocks).hasSameSizeAs(IssueFile.parse(plain).blocks());
			Block figure = blocks.stream()
				.filter((block) -> block.text().contains("tern-1.png"))
				.findFirst()
				.orElseThrow();
			assertThat(figure.kind()).isEqualTo(Block.Kind.FIGURE);
			assertThat(figure.text()).doesNotContain("<script", "<!--", "](https://evil", "](javascript", "\\")
				.satisfies((text) -> assertThat(text.split("\\{\\{|\\}\\}", -1))
					.hasSize(style.equals("xmpp-2020") ? 1 : 3));
			assertThat(RoundTrip.of(markdown, house).built()).isEqualTo(markdown);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "../../evil.png", "a/b.png", "..", ".htaccess", "x\" onload=\"y", "A.PNG", "", "a..b.png" })
	void noNameOfAFileLeavesTheFolder(String file) {
		Issue issue = issue(HOUSE, illustrated("Tern", new EntryFigure(address("tern", 1), "A view", file)));
		assertThat(issue.markdown()).contains("src=\"" + FOLDER + "figure.png\"");
	}

	@Test
	void twoThatWantOneNameGetTwoWhoeverComesFirst() {
		Entry other = illustrated("Auk", new EntryFigure(address("auk", 9), "Another", "tern-1.png"));
		List<Entry> entries = new ArrayList<>(List.of(TERN, other));
		List<String> paths = issue(HOUSE, TERN, other).imagesToCopy().stream().map(PrintedFigure::path).toList();
		assertThat(paths).hasSize(3).doesNotHaveDuplicates();
		Collections.reverse(entries);
		assertThat(issue(HOUSE, entries.toArray(Entry[]::new)).imagesToCopy()).extracting(PrintedFigure::path)
			.isEqualTo(paths);
	}

	@Test
	void whatAPersonTookOutOfTheDraftStaysOut() {
		String given = issue(HOUSE, TERN).markdown();
		String edited = given.replace(line("tern-1.png", "Tern: message reactions") + "\n\n", "");
		assertThat(edited).isNotEqualTo(given);
		Issue later = issue(HOUSE, given, edited, TERN, AUK);
		assertThat(later.markdown()).contains("auk-1.png", line("tern-2.png", "Tern's call view"))
			.doesNotContain("tern-1.png");
		assertThat(later.imagesToCopy()).extracting(PrintedFigure::file).containsExactly("auk-1.png", "tern-2.png");
	}

	@Test
	void aCaptionThatAPersonWroteIntoTheDraftIsKept() {
		String given = issue(HOUSE, TERN).markdown();
		String edited = given.replace("caption=\"Tern: message reactions\"", "caption=\"Reactions at last\"");
		Issue later = issue(HOUSE, given, edited, TERN, AUK);
		assertThat(later.markdown()).contains(line("tern-1.png", "Reactions at last"));
		assertThat(later.imagesToCopy().get(1).caption()).isEqualTo("Reactions at last");
		assertThat(ThreeWay.of(given, edited, later.markdown()).conflicts()).isEmpty();
	}

	@Test
	void aCaptionThatIsCorrectedReachesADraftEditedElsewhere() {
		String given = issue(HOUSE, TERN).markdown();
		String edited = given.replace("has released version", "is out in version");
		Entry corrected = with(TERN, figure("tern", 1, "Tern: reactions"), figure("tern", 2, "Tern's call view"));
		assertThat(issue(HOUSE, given, edited, corrected).markdown()).contains("is out in version",
				line("tern-1.png", "Tern: reactions"), line("tern-2.png", "Tern's call view"));
	}

	@Test
	void aFileWithFiguresIsReadBackAndBuiltAgainTheSame() {
		for (String style : List.of("xmpp-2026", "xmpp-2025", "xmpp-2022", "xmpp-2020")) {
			HouseStyle house = HouseStyles.named(style);
			String markdown = issue(house, TERN, AUK).markdown();
			assertThat(RoundTrip.of(markdown, house).built()).as(style).isEqualTo(markdown);
		}
	}

	@Test
	void figuresThatAreCorrectedAfterTheReleaseAreTold() {
		Issue released = issue(HOUSE, TERN, AUK);
		SinceRelease since = new SinceRelease(HOUSE);
		Entry same = new Entry(TERN.id(), 2, TERN.content(), null, "edna", TERN.at());
		Entry other = new Entry(TERN.id(), 2, with(TERN, figure("tern", 2, "Tern's call view")).content(), null, "edna",
				TERN.at());
		assertThat(since.decisions(released, List.of(same, AUK), List.of(Given.MAY))).isEmpty();
		assertThat(since.decisions(released, List.of(other, AUK), List.of(Given.MAY))).containsOnlyKeys(TERN.id())
			.containsValue("Corrected by edna after the release: its figures are others.");
	}

	private static String line(String file, String caption) {
		return "{{< figure src=\"%s%s\" caption=\"%s\" >}}".formatted(FOLDER, file, caption);
	}

	private static URI address(String name, int number) {
		return URI.create("https://pictures.example/" + name + "/" + number + ".png");
	}

	private static EntryFigure figure(String name, int number, String caption) {
		return new EntryFigure(address(name, number), caption, name + "-" + number + ".png");
	}

	private static Entry illustrated(String project, EntryFigure... figures) {
		return with(Given.release("clients", project, null, "1.0"), figures);
	}

	private static Entry with(Entry entry, EntryFigure... figures) {
		EntryContent old = entry.content();
		EntryContent content = new EntryContent(old.month(), old.section(), old.project(), old.family(), old.title(),
				old.text(), old.language(), old.happened(), old.items(), old.links(), List.of(figures));
		return new Entry(entry.id(), entry.version(), content, null, entry.by(), entry.at());
	}

	private static Issue issue(HouseStyle style, Entry... entries) {
		return new IssueAssembly(style)
			.assemble(IssueMaterial.of(style.edition(Given.MAY), List.of(entries), List.of(), Map.of()));
	}

	private static Issue issue(HouseStyle style, String given, String edited, Entry... entries) {
		return new IssueAssembly(style).assemble(
				IssueMaterial.of(style.edition(Given.MAY), List.of(entries), List.of(), Map.of()),
				(generated) -> ThreeWay.of(given, edited, generated).text());
	}

}
