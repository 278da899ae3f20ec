package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Pictures that a source gives beside the body of an item. They are written at its end,
 * where those who look for pictures find them.
 */
public final class Pictures {

	private static final int MOST = 6;

	/** Faces and icons are not larger. */
	private static final int SMALL = 64;

	private static final int LONGEST_WORDS = 500;

	private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})(?:px)?\\s*");

	private final List<Element> images = new ArrayList<>();

	/**
	 * Writes the picture that a page gives itself.
	 * @param image the picture, or null
	 * @param body what stands before it; what it shows is not shown again
	 * @return safe HTML, empty for none
	 */
	public static String html(Article.@Nullable Image image, String body) {
		Pictures pictures = new Pictures();
		if (image != null && !body.contains(shown(image.address()))) {
			pictures.add(image.address().toString(), null, image.description(), "", "");
		}
		return pictures.html();
	}

	private static String shown(URI address) {
		return "src=\"" + address.toString().replace("&", "&amp;") + "\"";
	}

	/**
	 * Adds one, unless it is none of the web, or too small to show something.
	 * @param written where it is
	 * @param base what that is relative to, or null
	 * @param words what it shows, perhaps empty
	 */
	void add(@Nullable String written, @Nullable String base, @Nullable String words, @Nullable String width,
			@Nullable String height) {
		String address = (written == null || written.isBlank()) ? null : Links.harmless(base, written);
		boolean known = this.images.stream().anyMatch((image) -> image.attr("src").equals(address));
		if (Links.web(address).isEmpty() || known || isSmall(width) || isSmall(height) || this.images.size() == MOST) {
			return;
		}
		Element image = new Element("img").attr("src", String.valueOf(address));
		String alt = (words != null) ? PlainText.line(words, LONGEST_WORDS) : "";
		if (!alt.isEmpty()) {
			image.attr("alt", alt);
		}
		if (!Pixels.isOne(image)) {
			this.images.add(image);
		}
	}

	private static boolean isSmall(@Nullable String size) {
		Matcher number = NUMBER.matcher((size != null) ? size : "");
		return number.matches() && Integer.parseInt(number.group(1)) <= SMALL;
	}

	/** All that were added, as safe HTML. */
	String html() {
		return this.images.stream()
			.map((image) -> "<figure>" + image.outerHtml() + "</figure>")
			.collect(Collectors.joining());
	}

}
