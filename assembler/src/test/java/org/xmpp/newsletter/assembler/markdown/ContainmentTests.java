package org.xmpp.newsletter.assembler.markdown;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ContainmentTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "<crypt/> and <b>", "*a* _b_ `c`", "[x](y)", "# no heading", "- no item",
			"1. no list", "> no quote", "---", "===", "{{< evil >}} {{{% x", "&lt; & &#35;", "back\\slash", "~~gone~~",
			"a\nb", "+++", "![i](j)", "1.35.2", "[x] no task", "a ~b~ c", "/~user/ and ~x", "*", "__init__", "a_b_ c",
			"_ _ _", "[a][b]", "[a]: b", "*a*b*", "`` ` ``", "** a **", "\\*a\\*", "<a@b.example>", "[*a*]", "[^1]" })
	void plainTextIsPrintedAsItStands(String plain) {
		String escaped = Markdown.block(plain);
		assertThat(escaped).doesNotContain("{{<").doesNotContain("{{%");
		assertThat(Jsoup.parse(Documents.html("Title\n\n" + escaped)).select("p").last().text())
			.isEqualTo(plain.replace("\n", " "));
		assertThat(Jsoup.parse(Documents.html(escaped)).body().select(":not(p):not(body)")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1.0", "Version 0.1.0 of", "snake_case in a_long_word", "#122: said", "Q & A", "AT&T",
			"a < b > c", "<3", "2 * 3 * 4", "[DE] and [EN] too", "C# and F#", "{ x }", "C:\\Temp", "~100", "--help",
			"+1", "-1", "1.2.3. 4", "2025-05-16", "(a) 1) b", "It's \"quoted\"!", "a | b", "x = y == z", "=> so" })
	void whatIsNoMarkupIsNotEscaped(String plain) {
		assertThat(Markdown.block(plain)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "1. one, 1\\. one, 1. one", "# one, \\# one, # one", "- one, \\- one, - one", "> one, \\> one, > one",
			"1) one, 1\\) one, 1) one" })
	void whatBeginsABlockIsEscapedOnlyAtItsStart(String plain, String block, String words) {
		assertThat(Markdown.block(plain)).isEqualTo(block);
		assertThat(Markdown.words(plain)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "C #, C \\#", "C ##, C \\##", "C#, C#", "x {#id .evil}, x \\{\\#id .evil}", "{a} b, {a} b",
			"1. one, 1. one" })
	void aHeadingKeepsItsWordsAndGetsNoAttributes(String plain, String heading) {
		assertThat(Markdown.heading(plain)).isEqualTo(heading);
		assertThat(Jsoup.parse(Documents.html("## " + heading)).select("h2").text()).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[Free tea](javascript:alert(1)) {{< figure src="x" >}} **bold** & # `tea` | Free tea bold & tea
			Talk: x                            | Talk: x
			Add <steam/> for snake_case in C#  | Add steam for snake_case in C#
			[[a](b)](c) ![i](j) [k][l] {{< x   | a(c) i k
			_so_ &lt;b&gt; [DE] 50 %       | so lt;bgt; DE 50 %
			&&lt;b&{gt; &{lt; Q & A            | lt;bgt; lt; Q & A
			<B>Tea</B> <script>x</script>      | Tea x
			""")
	void onlyWordsAreLeft(String text, String words) {
		assertThat(PlainWords.of(text)).isEqualTo(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"quoted\": \\ #", "tab\tnul\u0000 bell\u0007", "a\nb\u2028c", "---", "{{{< x >}}}",
			"\uD83D\uDE00 ü", "\uD83D alone", "'", "\u0085\uFEFF" })
	void frontMatterReadsAsItWasMeant(String text) {
		String yaml = Yaml.quote(text);
		assertThat(yaml).doesNotContain("{{").doesNotContain("\n");
		if (!text.contains("alone")) {
			assertThat(new YAMLMapper().readValue("key: " + yaml, java.util.Map.class).get("key")).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{< x >}}", "{{% x %}}", "{{ .Title }}", "{% raw %}", "{# note #}", "<% x %>", "${x}",
			"{{{x}}}", "{{%{%${{#", "$${x}", "<<%x%>" })
	void templatesOfEveryKindArePrintedInsteadOfCarriedOut(String text) {
		for (String written : List.of(Markdown.words("a " + text), ApprovedText.contained("a " + text))) {
			assertThat(written).doesNotContain("{{", "{%", "{#", "<%", "${");
			assertThat(Jsoup.parse(Documents.html(written)).text()).isEqualTo("a " + text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "# heading", "text\n===", "text\n---", "---\ntitle: x\n---", "[DE]: https://evil.example/",
			"```\nno end", "~~~~\nno end", "<div>\n# inside\n```\n</div>", "<!-- open", "<script>\n\n</script>",
			"<?php", "* * *", "[x](javascript:y)", "![x](data:y)", "<javascript:y>", "[x](<JavaScript:y> \"t\")",
			"<div>\n[x](javascript:y)\n</div>", "- [DE]: https://evil.example/", "[a](javascript&colon;y)",
			"`{{< x >}}`", "    {{< x >}}", "{{% x %}}\n\n```\n{{< y >}}\n```", "+++\na=1\n+++" })
	void anApprovedTextStaysInItsPlace(String text) {
		String contained = ApprovedText.contained(text);
		String page = Documents.html("## Before\n\n" + contained + "\n\n## After\n\n[DE]");
		assertThat(contained).doesNotContainPattern("\\{\\{[<%]");
		assertThat(Jsoup.parse(page).select("h1, h2, hr")).extracting((heading) -> heading.text())
			.containsExactly("Before", "After");
		assertThat(Jsoup.parse(page).select("a[href], script, div")).isEmpty();
		assertThat(page).doesNotContain("<!--").doesNotContain("<?");
	}

	@Test
	void aTextWithoutTricksStaysAsApproved() {
		String text = "[Lantern](https://lantern.example/a_b) has *new* features:\n- one `<b>`\n- two <https://two.example/>\n\nMore.";
		assertThat(ApprovedText.contained(text)).isEqualTo(text);
		assertThat(ApprovedText.contained(ApprovedText.contained("# a <b> {{< c"))).contains("# a");
	}

	@Test
	void wideGapsAreClosedOutsideOfCode() {
		assertThat(ApprovedText.contained("a\n\n \n\nb\n\n```\nc\n\n\nd\n```"))
			.isEqualTo("a\n\nb\n\n```\nc\n\n\nd\n```");
	}

	@Test
	void furtherLinesOfAnItemStayInIt() {
		assertThat(Markdown.item(1, "- ", "one\n- two\n\nthree")).isEqualTo("  - one\n    - two\n\n    three");
	}

}
