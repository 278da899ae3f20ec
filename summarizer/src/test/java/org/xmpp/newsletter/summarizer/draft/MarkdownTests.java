package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@ParameterizedTest
	@CsvSource({ "https://xmpp.org/2024/05/x/, /2024/05/x/", "https://xmpp.org, /",
			"https://wiki.xmpp.org/web/X, https://wiki.xmpp.org/web/X",
			"https://heron.example/?utm_source=a&id=2&utm_medium=b, https://heron.example/?id=2&",
			"https://heron.example/?utm_source=a, https://heron.example/",
			"https://heron.example/?fbclid=a#top, https://heron.example/#top" })
	void anAddressOfTheSiteBeginsAtItsRootAndNothingTracksReaders(String address, String written) {
		assertThat(Markdown.destination(URI.create(address))).contains(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{< x >}}", "{{% x %}}", "{{ .Title }}", "{% raw %}", "{# note #}", "<% x %>", "${x}",
			"{{{x}}}", "{{%{%${{#", "$${x}", "<<%x%>", "![a](b)", "*a* _b_ `c`", "&lt;" })
	void nothingThatAStrangerWroteIsCarriedOut(String text) {
		String written = Markdown.escape("a " + text);

		assertThat(written).doesNotContain("{{", "{%", "{#", "<%", "${");
		assertThat(new Paragraph(written).plain()).isEqualTo("a " + text);
	}

}
