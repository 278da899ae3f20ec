package org.xmpp.newsletter.aggregator.read;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Trees of well-formed documents, and of documents that nearly are.
 */
class XmlDocumentTests {

	private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

	@Test
	void aWellFormedDocumentKeepsItsMeaning() throws Exception {
		XmlDocument document = XmlDocument
			.of("""
					<?xml version="1.0" standalone="yes"?><!-- c --><?pi x?>
					<rss version='2.0' xmlns:x="urn:x"><channel a="1&#10;2
					3" x:b="&lt;"><!-- c --><title>a<![CDATA[<b> &amp; ]]>&amp;<?pi y?>c</title>
					<xhtml:p xmlns:xhtml="http://www.w3.org/1999/xhtml"> two  <xhtml:b>words</xhtml:b> </xhtml:p></channel></rss>
					junk <after the end""");
		assertThat(document.flaw()).isNull();
		assertThat(document.notices()).isEmpty();
		Element channel = document.tree().getRootElement().getChild("channel");
		assertThat(channel.getAttributeValue("a")).isEqualTo("1\n2 3");
		assertThat(channel.getAttributeValue("b", Namespace.getNamespace("urn:x"))).isEqualTo("<");
		assertThat(channel.getChildText("title")).isEqualTo("a<b> &amp; &c");
		Namespace xhtml = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
		assertThat(channel.getChild("p", xhtml).getValue()).isEqualTo(" two  words ");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			R&D and AT&T;,R&D and AT&T;
			a &nbsp;b,a \u00A0b
			caf&eacute; &AMP; &COPY;,café & ©
			&Eacute;&EACUTE;,Éé
			caf&eacute &lt x,café < x
			?a=1&copy=2&lt=3,?a=1&copy=2&lt=3
			&nosuch; &;& &#; &#x;,&nosuch; &;& &#; &#x;
			&#146;&#x93;x&#x94;&#150;,’“x”–
			a&#0;b&#x1f;c&#xD800;d&#99999999999;e&#xFFFF;f,abcdef
			&#65&#x42;&#X43;,ABC
			&amp;lt;b&amp;gt; &amp;amp;,&lt;b&gt; &amp;
			1 < 2 and <3 and a<b,1 < 2 and <3 and a<b
			Joe <joe@example.org>,Joe <joe@example.org>
			see <http://example.org/x>,see <http://example.org/x>
			x ]]> y,x ]]> y
			a<!-- -- b -- -->c<!---->d,acd
			a<![CDATA[b]]>c<![cdata[<d>]]>,abc<d>
			a<? php echo ?>b,ab
			a<!ELEMENT b>c<!>d,ac<!>d
			""", ignoreLeadingAndTrailingWhitespace = false)
	void aTextIsReadAsItWasMeant(String written, String meant) throws Exception {
		assertThat(title("<rss><channel><title>" + written + "</title></channel></rss>")).isEqualTo(meant);
	}

	@Test
	void lettersThatCannotStandInXmlAreLeftOut() throws Exception {
		assertThat(title("<rss><channel><title>a\u0000b\u0001c\u001Bd\uFFFEe\u0092f</title></channel></rss>"))
			.isEqualTo("abcde’f");
	}

	@Test
	void windowsLettersAreReadInWellFormedDocumentsToo() throws Exception {
		XmlDocument document = XmlDocument.of("<rss><channel><title>it\u0092s &#151;</title></channel></rss>");
		assertThat(document.flaw()).isNull();
		assertThat(document.tree().getRootElement().getChild("channel").getChildText("title")).isEqualTo("it’s —");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n  ", "\uFEFF ", "<?xml version='1.0'?>\n<?xml version='1.0'?>",
			"<br />\n<b>Warning</b>: Cannot modify header in <b>/x.php</b> on line 3<br />\n<?xml version='1.0'?>",
			"Notice: Undefined index\n", "<!-- <rss><channel><title>no</title> -->",
			"<!DOCTYPE rss PUBLIC '-//Netscape//DTD' 'http://example.org/x.dtd'>", "<!DOCTYPE html><!-- not at all -->",
			"<?xml version='1.1'?>", "<?xml version=1.0 encoding=utf-8?>", "<?xml-stylesheet href='a>b'?>",
			"<!DOCTYPE rss [ <!-- ]> ' --> <!ENTITY a 'b'> ]>" })
	void whatStandsBeforeTheRootIsPassedOver(String junk) throws Exception {
		assertThat(title(junk + "<rss><channel><title>T</title></channel></rss>")).isEqualTo("T");
	}

	@Test
	void entitiesOfTheDocumentTypeAreReplaced() throws Exception {
		assertThat(title("""
				<!DOCTYPE rss [ <!ENTITY who "J &#233; &amp; <b>K</b>"> <!ENTITY deep '&who;!'> <!ENTITY % p "x">
				<!ENTITY outside SYSTEM "file:///etc/passwd"> <!ENTITY public PUBLIC "a" "http://example.org/b"> ]>
				<rss><channel><title>&deep;[&outside;&public;]</title></channel></rss>"""))
			.isEqualTo("J é & <b>K</b>![]");
	}

	@Test
	void anEntityBombEndsInAReason() {
		StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
		for (int i = 1; i < 10; i++) {
			bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		assertThatExceptionOfType(UnreadableFeedException.class)
			.isThrownBy(() -> XmlDocument.of(bomb + "]><rss><channel><title>&l9;</title></channel></rss>"))
			.withMessageContaining("declares entities");
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> XmlDocument
			.of("<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><rss><channel><title>&a;</title></channel></rss>"))
			.withMessageContaining("refer to each other");
	}

	@Test
	void oneLargeEntityUsedOftenEndsInAReason() {
		String bomb = "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(9000) + "'>]><rss><channel><title>"
				+ "&a;".repeat(100_000);
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> XmlDocument.of(bomb))
			.withMessageContaining("grow beyond");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<title>T<link>l</link>", "<title>T</tite><link>l</link>",
			"<title>T</title <link>l</link>", "<title>T</title></b><link>l</link></p>",
			"<TITLE>T</title><link>l</LINK>", "<title>T</><link>l</link>",
			"<title>T</title><description><p>a<br>b<b><i>c</b></i></description><link>l</link>",
			"<title><![CDATA[T</title><link>l</link>", "<title>T</title><link>l" })
	void endTagsThatAreMissingOrWrongAreMadeUpFor(String fields) throws Exception {
		Element item = root("<rss><channel><item>" + fields + "</item></channel></rss>").getChild("channel")
			.getChild("item");
		assertThat(item.getChildren())
			.anySatisfy((child) -> assertThat(child.getName() + "=" + child.getText()).isEqualToIgnoringCase("title=T"))
			.anySatisfy((child) -> assertThat(child.getName() + "=" + child.getText()).isEqualToIgnoringCase("link=l"));
	}

	@Test
	void itemsWithoutEndTagsAreItemsBesideEachOther() throws Exception {
		Element channel = root("<rss><channel><item><title>a</title><item><title>b</title></channel></rss>")
			.getChild("channel");
		assertThat(channel.getChildren("item")).extracting((item) -> item.getChildText("title"))
			.containsExactly("a", "b");
	}

	@Test
	void anUnclosedCdataDoesNotSwallowTheNextItem() throws Exception {
		Element channel = root("<rss><channel><item><title><![CDATA[a</title></item>"
				+ "<item><title><![CDATA[b]]> & c</title></item></channel></rss>")
			.getChild("channel");
		assertThat(channel.getChildren("item")).extracting((item) -> item.getChildText("title"))
			.containsExactly("a", "b & c");
	}

	@Test
	void attributesNeedNoQuotesNoValuesAndNoOrder() throws Exception {
		Element link = root(
				"<feed><link rel=alternate href=http://e.org/?a=1&b=2 checked type='a' type='b' x=\"1 &copy; 2\" "
						+ "title=\"a>b\" 9=9 / ></feed>")
			.getChildren()
			.getFirst();
		assertThat(link.getAttributes()).extracting((a) -> a.getName() + "=" + a.getValue())
			.containsExactly("rel=alternate", "href=http://e.org/?a=1&b=2", "checked=checked", "type=a", "x=1 © 2",
					"title=a>b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "xmlns:dc='http://purl.org/dc/elements/1.1/'",
			"xmlns:dc='http://purl.org/DC/Elements/1.1'", "xmlns:dc='https://purl.org/dc/elements/1.1/'",
			"xmlns:dc='http://purl.org/dc/elements/1.0/'", "xmlns:dc='urn:wrong'", "xmlns:dc=''" })
	void aWellKnownPrefixMeansWhatEverybodyMeans(String declaration) throws Exception {
		Element root = root("<rss " + declaration + "><channel><dc:creator>A</dc:creator></channel></rss>");
		assertThat(root.getChild("channel").getChildText("creator", DC)).isEqualTo("A");
	}

	@Test
	void anUnknownUndeclaredPrefixCostsNothing() throws Exception {
		Element channel = root("<rss><channel><odd:x odd:y='1'/><title>T</title></channel></rss>").getChild("channel");
		assertThat(channel.getChildText("title")).isEqualTo("T");
		assertThat(channel.getChildren()).hasSize(2);
	}

	@Test
	void theDefaultNamespaceOfAnInnerElementEndsWithIt() throws Exception {
		Element channel = root("<rss><channel><x xmlns='urn:x'><y/></x>&<title>T</title></channel></rss>")
			.getChild("channel");
		assertThat(channel.getChildText("title")).isEqualTo("T");
		assertThat(channel.getChildren().getFirst().getChildren().getFirst().getNamespaceURI()).isEqualTo("urn:x");
	}

	@Test
	void aFeedOfAtomWithoutItsNamespaceIsAtom() throws Exception {
		assertThat(root("<feed><title>T</title></feed>").getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
		assertThat(root("<feed xmlns='http://www.w3.org/2005/atom/'/>").getNamespaceURI())
			.isEqualTo("http://www.w3.org/2005/Atom");
	}

	@Test
	void aNamespaceForPlainRssIsNone() throws Exception {
		Element root = root("<rss version='2.0' xmlns='http://backend.userland.com/RSS2'><channel/></rss>");
		assertThat(root.getChild("channel")).isNotNull();
	}

	@Test
	void aDocumentThatBreaksOffKeepsItsCompleteItems() throws Exception {
		XmlDocument document = XmlDocument
			.of("<rss><channel><item><title>a</title></item><item><title>b</title>" + "<description>It was a dark and");
		assertThat(document.tree().getRootElement().getChild("channel").getChildren("item")).hasSize(1);
		assertThat(document.notices()).containsExactly("The document breaks off in its last item.");
	}

	@Test
	void onlyTheLastEndTagsAreMissing() throws Exception {
		assertThat(root("<rss><channel><item><title>a</title></item><item><title>b</title>\n").getChild("channel")
			.getChildren("item")).hasSize(2);
	}

	@Test
	void aFlawIsNamedWithItsPlace() throws Exception {
		assertThat(XmlDocument.of("<?xml version='1.0'?>\n<rss>\n<channel><title>a & b</title></channel></rss>").flaw())
			.startsWith("line 3, column 2");
	}

	private static String title(String document) throws UnreadableFeedException {
		return root(document).getChild("channel").getChildText("title");
	}

	private static Element root(String document) throws UnreadableFeedException {
		return XmlDocument.of(document).tree().getRootElement();
	}

}
