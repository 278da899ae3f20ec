package org.xmpp.newsletter.aggregator.read;

import java.util.Set;
import java.util.stream.Stream;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The pictures that feeds give beside the body of an item.
 */
final class FeedPictures {

	private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream");

	private FeedPictures() {
	}

	/** Of an XML feed: enclosures and those of Media RSS, which come with their sizes. */
	static String of(Fields item, @Nullable String page) {
		Pictures pictures = new Pictures();
		item.all("media:content", "enclosure", "media:thumbnail")
			.filter(FeedPictures::isPicture)
			.forEach((element) -> pictures.add(Fields.attribute(element, "url"), XmlBase.of(element, page),
					words(element), Fields.attribute(element, "width"), Fields.attribute(element, "height")));
		item.all("link", "atom:link")
			.filter((link) -> Fields.word(link, "rel").equals("enclosure") && isPicture(link))
			.forEach((link) -> pictures.add(Fields.attribute(link, "href"), XmlBase.of(link, page),
					Fields.attribute(link, "title"), "", ""));
		return pictures.html();
	}

	private static boolean isPicture(Element element) {
		String type = Fields.word(element, "type");
		boolean named = SAYS_NOTHING.contains(type) && isNamedSo(Fields.word(element, "url"));
		return type.startsWith("image/") || Fields.word(element, "medium").equals("image")
				|| element.getName().equalsIgnoreCase("thumbnail") || named;
	}

	private static boolean isNamedSo(String address) {
		return address.matches("[^?#]+\\.(?:png|jpe?g|gif|webp|avif)(?:[?#].*)?");
	}

	private static @Nullable String words(Element element) {
		return Stream.of("description", "title")
			.flatMap((name) -> element.getChildren().stream().filter((child) -> child.getName().equals(name)))
			.map(Element::getValue)
			.filter((words) -> !words.isBlank())
			.findFirst()
			.orElse(null);
	}

	/** Of a JSON Feed. */
	static String of(JsonNode item, @Nullable String page) {
		Pictures pictures = new Pictures();
		item.path("attachments")
			.valueStream()
			.filter((attached) -> attached.path("mime_type").asString("").startsWith("image/"))
			.forEach((attached) -> pictures.add(attached.path("url").asString(null), page,
					attached.path("title").asString(""), "", ""));
		Stream.of("image", "banner_image")
			.forEach((name) -> pictures.add(item.path(name).asString(null), page, "", "", ""));
		return pictures.html();
	}

}
