package org.xmpp.newsletter.aggregator.read;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Documents that are too much of something.
 */
class GuardedTreeTests {

	private static final String GOOD = "<item><title>good</title></item>";

	@Test
	void depthInsideOneItemCostsOnlyTheDepth() throws Exception {
		String deep = "<description>" + "<b>".repeat(3000) + "x" + "</b>".repeat(3000) + "</description>";
		XmlDocument document = XmlDocument.of(rss("<item>" + deep + "<title>deep</title></item>" + GOOD));
		assertThat(titles(document)).containsExactly("deep", "good");
		assertThat(document.notices()).containsExactly("Left out: elements nested deeper than 256.");
	}

	@Test
	void depthOutsideOfItemsIsRefused() {
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> XmlDocument.of("<a>".repeat(20_000)))
			.withMessage("The document has elements nested deeper than 256.");
	}

	@Test
	void fieldsOfOneItemBeyondTheLimitAreLeftOut() throws Exception {
		XmlDocument document = XmlDocument
			.of(rss("<item><title>many</title>" + "<category>c</category>".repeat(100_000) + "</item>" + GOOD));
		assertThat(titles(document)).containsExactly("many", "good");
		assertThat(items(document).getFirst().getChildren()).hasSize(2000);
		assertThat(document.notices()).containsExactly("Left out: what an item has after its part number 2000.");
	}

	@Test
	void anItemWithVeryManyElementsDoesNotCrowdOutTheOthers() throws Exception {
		String crowd = "<description>" + "<b/>".repeat(400_000) + "</description>";
		assertThat(titles(XmlDocument.of(rss("<item><title>crowd</title>" + crowd + "</item>" + GOOD))))
			.containsExactly("crowd", "good");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&" })
	void attributesBeyondTheLimitAreLeftOut(String flaw) throws Exception {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			attributes.append(" a").append(i).append("='1'");
		}
		XmlDocument document = XmlDocument
			.of(rss("<item><title" + attributes + ">T</title>" + flaw + "</item>" + GOOD));
		assertThat(titles(document)).containsExactly("T", "good");
		assertThat(items(document).getFirst().getChild("title").getAttributes()).hasSize(100);
	}

	@Test
	void longTextsAndAttributesAreCutWhereTheyStand() throws Exception {
		XmlDocument document = XmlDocument.of(rss(
				"<item><title a='" + "x".repeat(1_000_000) + "'>" + "x".repeat(5_000_000) + "</title></item>" + GOOD));
		Element title = items(document).getFirst().getChild("title");
		assertThat(title.getAttributes()).isEmpty();
		assertThat(title.getText()).hasSize(1_000_000);
		assertThat(titles(document)).endsWith("good");
	}

	@Test
	void strangersCannotFillTheMemoryWithNamespaces() throws Exception {
		StringBuilder items = new StringBuilder();
		for (int i = 0; i < 2000; i++) {
			items.append("<p%d:x xmlns:p%d='urn:%d'/>".formatted(i, i, i));
		}
		Element channel = XmlDocument.of(rss(items + GOOD)).tree().getRootElement().getChild("channel");
		assertThat(channel.getChildren().stream().map(Element::getNamespaceURI).distinct()).hasSizeLessThan(400);
	}

	@Test
	void nothingMakesTheReadingSlow() {
		for (Supplier<String> bomb : bombs().toList()) {
			assertTimeoutPreemptively(Duration.ofSeconds(30), () -> outcome(bomb.get()));
		}
	}

	/** Each of these is quadratic for a reader that looks twice. */
	private static Stream<Supplier<String>> bombs() {
		return Stream
			.of("<", "<a ", "<a b=\"", "<a b='x\" ", "<a b='>", "<![CDATA[", "<title><![CDATA[", "<![CDATA[]]>",
					"<t><![CDATA[]]>", "<!--", "<!-->", "<?", "<!DOCTYPE ", "<!DOCTYPE [>", "<!DOCTYPE '>",
					"<!DOCTYPE [<!--", "&", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "&#", "</a>", "<item><title>x", "<a>",
					"<a xmlns='urn:x'>", "<title>", "<b></i></b>", "]]>", "=")
			.flatMap((piece) -> Stream.of(() -> rss("<item>&<title>" + piece.repeat(400_000 / piece.length())),
					() -> piece.repeat(400_000 / piece.length()),
					() -> "<!DOCTYPE rss [" + piece.repeat(400_000 / piece.length()) + "]>" + rss(GOOD)));
	}

	private static String outcome(String document) {
		try {
			return XmlDocument.of(document).notices().toString();
		}
		catch (UnreadableFeedException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static List<String> titles(XmlDocument document) {
		return items(document).stream().map((item) -> item.getChildText("title")).toList();
	}

	private static List<Element> items(XmlDocument document) {
		return document.tree().getRootElement().getChild("channel").getChildren("item");
	}

	private static String rss(String items) {
		return "<rss version='2.0'><channel>" + items + "</channel></rss>";
	}

}
