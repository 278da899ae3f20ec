package org.xmpp.newsletter.aggregator.read;

import java.util.List;
import java.util.stream.Stream;

import org.jdom2.Element;

/**
 * The categories, tags and keywords of an item.
 */
final class Labels {

	private static final String[] SOURCES = { "category", "atom:category", "dc:subject", "dcterms:subject",
			"itunes:category", "googleplay:category", "media:category", "tag", "subject" };

	private static final String[] LISTS = { "itunes:keywords", "media:keywords", "keywords", "prism:keyword" };

	private Labels() {
	}

	static List<String> of(Fields fields) {
		Stream<String> lists = fields.all(LISTS).flatMap((list) -> Stream.of(list.getValue().split("[,;]")));
		return ItemParts.labels(Stream.concat(fields.all(SOURCES).flatMap(Labels::written), lists));
	}

	private static Stream<String> written(Element category) {
		String own = Stream
			.of(attribute(category, "label"), attribute(category, "text"), category.getText().strip(),
					attribute(category, "term"))
			.filter((label) -> !label.isBlank())
			.findFirst()
			.orElse("");
		return Stream.concat(Stream.of(own), category.getChildren().stream().flatMap(Labels::written));
	}

	private static String attribute(Element element, String name) {
		String value = Fields.attribute(element, name);
		return (value != null) ? value : "";
	}

}
