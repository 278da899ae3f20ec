package org.xmpp.newsletter.assembler.markdown;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ContainmentTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "<crypt/> and <b>", "*a* _b_ `c`", "[x](y)", "# no heading", "- no item",
			"1. no list", "> no quote", "---", "===", "{{< evil >}} {{{% x", "&lt; & &#35;", "back\\slash", "~~gone~~",
			"a\nb", "+++", "![i](j)", "1.35.2" })
	void plainTextIsPrintedAsItStands(String plain) {
		String escaped = Markdown.escape(plain);
		assertThat(escaped).doesNotContain("{{<").doesNotContain("{{%");
		assertThat(Jsoup.parse(Documents.html("Title\n\n" + escaped)).select("p").last().text())
			.isEqualTo(plain.replace("\n", " "));
		assertThat(Jsoup.parse(Documents.html(escaped)).body().select(":not(p):not(body)")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "\"quoted\": \\ #", "tab\tnul\u0000 bell\u0007", "a\nb\u2028c", "---",
			"{{{< x >}}}", "\uD83D\uDE00 ü", "\uD83D alone", "'", "\u0085\uFEFF" })
	void frontMatterReadsAsItWasMeant(String text) {
		String yaml = Yaml.quote(text);
		assertThat(yaml).doesNotContain("{{").doesNotContain("\n");
		if (!text.contains("alone")) {
			assertThat(new YAMLMapper().readValue("key: " + yaml, java.util.Map.class).get("key")).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "# heading", "text\n===", "text\n---", "---\ntitle: x\n---", "[DE]: https://evil.example/",
			"```\nno end", "~~~~\nno end", "<div>\n# inside\n```\n</div>", "<!-- open", "<script>\n\n</script>",
			"<?php", "* * *", "`{{< x >}}`", "    {{< x >}}", "{{% x %}}\n\n```\n{{< y >}}\n```", "+++\na=1\n+++" })
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
	void furtherLinesOfAnItemStayInIt() {
		assertThat(Markdown.item(1, "one\n- two\n\nthree")).isEqualTo("  - one\n    - two\n\n    three");
	}

}
