package org.xmpp.newsletter.assembler.lint;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Slips of the kinds that were printed, and what looks like one and is none.
 */
class LintTests {

	private static final String FRONT = "---\ntitle: The XMPP Newsletter May 2025\ndate: 2025-06-05\n---\n\n";

	private final HouseStyle style = HouseStyles.named("xmpp-2026");

	private List<Defect> look(String section, String text) {
		return Lint.look(FRONT + "## " + section + "\n\n- " + text.replace("\\n", "\n") + "\n", this.style,
				Knowledge.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			X [1.2.3](https://x.example/tag/v1.2.4) is out.              | tag
			X [1.2.3](https://x.example/tag/v1.2.3) is out.              |
			X [1.2](https://x.example/tag/v1.2.3) is out.                | tag
			X [0.24](https://x.example/tag/v0.2.4) is out.               | tag
			X [0.24](https://x.example/tag/v0.24.0) is out.              |
			X [0.24](https://x.example/n/1d407d21-989d-404b-9a39-aa9b328882d1) is out. |
			X [0.9.9](https://x.example/2020/01/31/x-0-dot-9-9/)         |
			X [2.14.0](https://x.example/posts/2020-06-2.14.0-released/) |
			X [2.0.5](https://x.example/blob/x_2.0/ChangeLog)            |
			X [12.3](https://x.example/tag/v1.2.3) is out.               | tag
			X [5.0.0](https://x.example/x-5-0-0-a-new-era/95627) is out. |
			X [5.0.0](https://x.example/news/2025/06/29/big) is out.     |
			X [2.3.1 and 2.3.2](https://x.example/2025-07-02-x-2.3.1-2.3.2-released/) |
			X [2.3.1 and 2.3.3](https://x.example/2025-07-02-x-2.3.1-2.3.2-released/) | tag
			X [1.0.0-rc.1](https://x.example/tag/1.0.0-rc.1)             |
			X [0.2.10 to 0.2.11](https://x.example/compare/v0.2.10...v0.2.11) |
			X versions [0.3.3](https://x.example/0.3.3) has been released. | number
			X versions [0.3.3](https://x.example/0.3.3) and [0.3.4](https://x.example/0.3.4) |
			X versions [0.3.3](https://x.example/0.3.3) and [0.3.4](https://x.example/0.3.4) has been released. | number
			X version [0.3.3](https://x.example/0.3.3) have been released. | number
			See [x](x.example).                                          | address
			By [x](@name@server.example).                                | address
			By [x](javascript:alert).                                    | address
			See [x](https://news/x.example/post).                        | address
			By [x](xmpp:x@harbour.example).                              |
			See [XEP-0001](/extensions/xep-0001.html).                   |
			See [x] (https://x.example/).                                | broken-link,raw-address
			See [x](https://x.example/ y).                               | broken-link,raw-address
			See [x](                                                     | broken-link
			See https://x.example/ for more.                             | raw-address
			Type `[a](b c)` and `https://x.example/`.                    |
			A note [DE] (with brackets).                                 |
			See [x](https://x.example/?a=1&utm_source=news#top).         | tracking
			See [x](https://x.example/?author=1).                        |
			See [x](https://xmpp.org/extensions/xep-0001.html).          | site-link
			See [xmpp.org](https://xmpp.org/).                           |
			It is in the the harbour.                                    | doubled
			It is out, by Ada for the Log, by Ada for the Log.           | doubled
			It is said that that is so.                                  |
			See [here](https://x.example/), [here](https://y.example/).  |
			It supports XEP-0384 now.                                    | xep-link
			It supports [XEP-0384](/extensions/xep-0385.html).           | xep
			It supports [OMEMO](/extensions/xep-0384.html), XEP-0384.    |
			He said “yes and went.                                       | quotes
			It is "yes and went.                                         | quotes
			A 5" screen for "all".                                       |
			The releaseѕ are out.                                        | letters
			Thanks to [CONTRIBUTORS] for it.                             | left-over
			See [below](#nowhere).                                       | anchor
			See [above](#xmpp-articles).                                 |
			![A lamp](https://x.example/lamp.png)                        | hot-link
			![](/images/lamp.png)                                        | caption
			A text {{< evil >}}.                                         | shortcode
			""")
	void aSlipIsFoundAndNothingElse(String text, String expected) {
		List<String> wanted = (expected == null) ? List.of() : List.of(expected.split(","));
		assertThat(look("XMPP Articles", text)).extracting((defect) -> defect.check().toString())
			.containsExactlyInAnyOrderElementsOf(wanted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[Sprint](https://x.example/): 23rd to 25th of May 2025.             | past
					[Sprint](https://x.example/): 23rd to 25th of June 2025.            |
					[Sprint](https://x.example/): on June 1-3, in Berlin.               | past
					[Sprint](https://x.example/): took place on the 23rd of May 2025.   |
					[Hour](https://x.example/): starting May 16th, then every Tuesday.  |
					[Track](https://x.example/): the call for proposals is open until April 28th 2025! It is in August 2025. | past
					[Track](https://x.example/): please apply before August 17th, 2025. |
					[Day](https://x.example/): on the 31st of June 2025.                |
					""")
	void whatIsOverWhenTheIssueComesOutIsFound(String text, String expected) {
		assertThat(look("XMPP Events", text)).extracting((defect) -> defect.check().toString())
			.containsExactlyElementsOf((expected == null) ? List.of() : List.of(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					See [x](x.example/1).                                  | See [x](https://x.example/1).
					See [x](https://x.example/?utm_source=n).              | See [x](https://x.example/).
					See [x](https://x.example/?a=1&fbclid=n#t).            | See [x](https://x.example/?a=1#t).
					See [x](https://xmpp.org/rfcs/).                       | See [x](/rfcs/).
					It is in the the harbour.                              | It is in the harbour.
					X versions [0.3.3](https://x.example/0.3.3) has been released. | X version [0.3.3](https://x.example/0.3.3) has been released.
					It supports XEP-0384 now.                              | It supports [XEP-0384](/extensions/xep-0384.html) now.
					""")
	void aCertainFixMendsItAndLeavesNothingToFind(String text, String mended) {
		Fix fix = look("XMPP Articles", text).getFirst().fix();
		assertThat(fix).isNotNull();
		assertThat(fix.apply(text)).isEqualTo(mended);
		assertThat(look("XMPP Articles", mended)).isEmpty();
	}

	@Test
	void aFindingNamesItsPlace() {
		Defect defect = look("XMPP Articles", "[One](https://one.example/).\n- Two\n- See [x](x.example).").getFirst();
		assertThat(defect.section()).isEqualTo("XMPP Articles");
		assertThat(defect.line()).isEqualTo(10);
	}

	@Test
	void aTextIsMeasuredWithoutItsMarkup() {
		String link = "[x](https://x.example/" + "y".repeat(700) + ") ";
		assertThat(look("Servers", link + "z".repeat(598))).isEmpty();
		assertThat(look("Servers", link + "z".repeat(599))).extracting(Defect::words)
			.containsExactly("The text has 601 characters, allowed are 600; shorten it.");
	}

	@Test
	void titleDateIntroductionAndFileNameMustFit() {
		String file = FRONT + "Welcome! This issue covers the month of April 2025.\n";
		assertThat(Lint.look(file, this.style, new Knowledge("2025-06-06-newsletter.md", Map.of(), Map.of())))
			.extracting(Defect::words)
			.containsExactlyInAnyOrder("The introduction says April 2025, and the title The XMPP Newsletter May 2025.",
					"The file's name says 2025-06-06, and the issue is dated 2025-06-05.");
		assertThat(Lint.look(file.replace("April", "May").replace("-05\n", "-05 00:00\n"), this.style, Knowledge.NONE))
			.isEmpty();
		assertThat(Lint.look(FRONT.replace("2025-06-05", "2024-06-05"), this.style, Knowledge.NONE))
			.extracting(Defect::check)
			.containsExactly(Check.PERIOD);
		String both = FRONT.replace("May 2025", "December 2023 & January 2024").replace("2025-06-05", "2024-02-05");
		assertThat(Lint.look(both + "It covers the months of December 2023 and January 2024.\n", this.style,
				Knowledge.NONE))
			.isEmpty();
	}

	@Test
	void headingsAreThoseOfTheHouse() {
		String file = FRONT + "## XSF Announcments\n\nWord.\n\n## Servers\n\n## Libraries & Tools\n\nWord.\n";
		assertThat(Lint.look(file, this.style, Knowledge.NONE)).extracting(Defect::words)
			.containsExactly("The heading \"XSF Announcments\" is nearly \"XSF Announcements\".",
					"There is nothing below the heading \"Servers\".");
	}

	@Test
	void theSameNewsTwiceAndNewsOfAnotherIssueIsFound() {
		String file = FRONT
				+ "## XMPP Articles\n\n- [A](https://x.example/1.0/)\n\n## Servers\n\n- [B](https://www.x.example/1.0#top)\n";
		Knowledge before = new Knowledge(null, Map.of(), Map.of("x.example/1.0", "the issue of April 2025"));
		assertThat(Lint.look(file, this.style, before)).extracting((defect) -> defect.line() + " " + defect.check())
			.containsExactly("8 printed-before", "12 repeated-link", "12 printed-before");
	}

	@Test
	void pagesThatStandForMoreThanOnePieceOfNewsMayComeAgain() {
		for (String page : List.of("https://github.com/x/a-long-name", "https://wiki.x.example/web/Sprint-2024-07",
				"https://x.example/about/who-we-are", "https://x.example/2025/")) {
			String file = FRONT + "## XMPP Articles\n\n- [A](" + page + ")\n\n## Servers\n\n- [B](" + page + ")\n";
			assertThat(Lint.look(file, this.style, Knowledge.NONE)).as(page).isEmpty();
		}
	}

	@Test
	void aTitleOfAXepIsComparedWithTheKnownOne() {
		Knowledge known = new Knowledge(null, Map.of(384, "OMEMO Encryption"), Map.of());
		String file = FRONT + "## Servers\n\n- It has [XEP-0384](/extensions/xep-0384.html) (OMEMO Encrytion).\n";
		Defect defect = Lint.look(file, this.style, known).getFirst();
		assertThat(defect.check()).isEqualTo(Check.XEP);
		assertThat(defect.fix()).isEqualTo(new Fix("(OMEMO Encrytion)", "(OMEMO Encryption)"));
	}

	@Test
	void aStyleSaysWhatIsNotMinded() {
		assertThat(Lint.look(FRONT + "## Official\n\n* [x](/a/)\n", HouseStyles.named("this-week"), Knowledge.NONE))
			.isEmpty();
	}

}
