package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * Finds the pictures of sources that may become figures: those of posts first, in the
 * order in which they are shown.
 */
public final class Pictures {

	/** More than that nobody looks through. */
	public static final int MOST = 6;

	private static final int LONGEST_ADDRESS = 2000;

	private Pictures() {
	}

	/**
	 * Finds pictures.
	 * @param items the items of an entry
	 * @return at most six pictures, each once
	 */
	public static List<Picture> of(Collection<Item> items) {
		Map<URI, Picture> found = new LinkedHashMap<>();
		items.stream()
			.sorted(Comparator.comparing((Item item) -> item.source().form() == FeedForm.RELEASES))
			.flatMap(Pictures::of)
			.forEach((picture) -> found.putIfAbsent(picture.address(), picture));
		return found.values().stream().limit(MOST).toList();
	}

	private static Stream<Picture> of(Item item) {
		URI page = item.content().link();
		return Jsoup.parse(item.content().html(), page.toString())
			.select("img[src]")
			.stream()
			.flatMap((image) -> address(image).filter((address) -> !Ornaments.contain(image, address))
				.map((address) -> new Picture(address, Captions.of(image, address, item.project()), page))
				.stream());
	}

	/** The picture in full where what is shown leads there. */
	private static Optional<URI> address(Element image) {
		Element link = image.closest("a[href]");
		Optional<URI> shown = image.attr("src").isBlank() ? Optional.empty() : web(image.absUrl("src"));
		return (link != null) ? web(link.absUrl("href")).filter(FileNames::isPicture).or(() -> shown) : shown;
	}

	private static Optional<URI> web(String written) {
		try {
			URI address = new URI(written);
			boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
			boolean plain = address.getHost() != null && address.getRawUserInfo() == null;
			return (web && plain && written.length() <= LONGEST_ADDRESS) ? Optional.of(address) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			// Not an address that anybody could open.
			return Optional.empty();
		}
	}

}
