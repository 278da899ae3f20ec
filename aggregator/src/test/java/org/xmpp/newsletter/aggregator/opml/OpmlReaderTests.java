package org.xmpp.newsletter.aggregator.opml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class OpmlReaderTests {

	@Test
	void readsOutlinesWithTheirLinesGroupsAndOwnAttributes() {
		OpmlFile file = read("""
				<?xml version="1.0"?>
				<opml version="2.0" xmlns:n="tag:xmpp.org,2025:newsroom:opml"><head><title>x</title></head><body>
				<outline text="Group" n:project="Kettle">
				  <outline type="rss" TEXT="Kettle" xmlurl="https://kettle.example/feed?a=1&amp;b=2"/>
				</outline>
				<outline text="Alone"/>
				</body></opml>""");
		assertThat(file.end()).isNull();
		assertThat(file.outlines()).extracting(OpmlOutline::line).containsExactly(3, 4, 6);
		assertThat(file.outlines()).extracting(OpmlOutline::leaf).containsExactly(false, true, true);
		OpmlOutline feed = file.outlines().get(1);
		assertThat(feed.value("xmlUrl")).isEqualTo("https://kettle.example/feed?a=1&b=2");
		assertThat(feed.withOwn("project")).isNotNull();
		assertThat(feed.label()).isEqualTo("Kettle");
	}

	@Test
	void mendsAmpersandsThatAreNotEscaped() {
		OpmlFile file = read("<opml><body><outline xmlUrl='https://a.example/?x=1&y=2&copy;'/></body></opml>");
		assertThat(file.outlines().getFirst().value("xmlUrl")).isEqualTo("https://a.example/?x=1&y=2&copy;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ISO-8859-1", "windows-1252", "UTF-16" })
	void readsTheEncodingThatTheFileNames(String encoding) {
		String text = "<?xml version='1.0' encoding='" + encoding
				+ "'?><opml><body><outline text='Käthe'/></body></opml>";
		OpmlFile file = OpmlReader.read(text.getBytes(Charset.forName(encoding)));
		assertThat(file.outlines().getFirst().label()).isEqualTo("Käthe");
	}

	@Test
	void whatStandsBeforeABreakIsRead() {
		OpmlFile file = read("<opml><body>\n<outline text='one'/>\n<outline text='two'>\n</body></opml>");
		assertThat(file.outlines()).hasSize(2);
		assertThat(file.end()).isNotNull().satisfies((end) -> assertThat(end.line()).isEqualTo(4));
	}

	@Test
	void aBombOfEntitiesHasNoEffect() {
		String bomb = """
				<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">
				<!ENTITY x SYSTEM "file:///etc/passwd">]>
				<opml><body><outline text="&c;&x;"/></body></opml>""";
		OpmlFile file = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(bomb));
		assertThat(file.outlines()).allSatisfy((outline) -> assertThat(outline.label()).isEqualTo("&c;&x;"));
	}

	@Test
	void aHundredThousandOutlinesAreRefused() {
		String many = "<opml><body>" + "<outline text='x'/>".repeat(100_000) + "</body></opml>";
		assertThatIllegalArgumentException().isThrownBy(() -> read(many)).withMessageContaining("5000");
	}

	@Test
	void endlessNestingIsRefused() {
		String deep = "<opml><body>" + "<outline text='x'>".repeat(100_000);
		assertThatIllegalArgumentException().isThrownBy(() -> read(deep)).withMessageContaining("nested");
		String other = "<opml>" + "<x>".repeat(1_000_000);
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(other));
	}

	@Test
	void hugeAndManyAttributesAreBounded() {
		StringBuilder many = new StringBuilder("<opml><body><outline");
		for (int i = 0; i < 1000; i++) {
			many.append(" a").append(i).append("='x'");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> read(many.append("/></body></opml>").toString()))
			.withMessageContaining("attributes");
		String huge = "<opml><body><outline text='" + "x".repeat(4_000_000) + "'/></body></opml>";
		assertThat(OpmlRegistrar.cut(read(huge).outlines().getFirst().label(), 200)).hasSize(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nothing", "<rss version='2.0'><channel/></rss>", "<html><body>no</body></html>",
			"\0\0\0", "<opml" })
	void whatIsNoOpmlIsRefusedInWords(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> read(text))
			.withMessageStartingWith("This is no OPML file");
	}

	private static OpmlFile read(String text) {
		return OpmlReader.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
