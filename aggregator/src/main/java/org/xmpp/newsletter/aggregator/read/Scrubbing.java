package org.xmpp.newsletter.aggregator.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The pass over HTML before jsoup's cleaner: takes out what goes with its text, resolves
 * addresses, makes links of recordings, and notes what was dangerous.
 */
final class Scrubbing implements NodeFilter {

	/** How forums and blogs call the images that are letters, faces or buttons. */
	private static final Pattern ORNAMENT = Pattern
		.compile("(?i)(?:^|[\\s_-])(?:emoji|smiley|avatar|gravatar|favicon|icon|badge)(?:$|[\\s_-])");

	private final @Nullable String base;

	private final @Nullable String images;

	private final Set<Removed> removed = EnumSet.noneOf(Removed.class);

	private final List<Element> recordings = new ArrayList<>();

	private Scrubbing(@Nullable String base, @Nullable String images) {
		this.base = base;
		this.images = images;
	}

	static Set<Removed> scrub(Document page, @Nullable String base, @Nullable String images) {
		Scrubbing scrubbing = new Scrubbing(base, images);
		page.filter(scrubbing);
		scrubbing.recordings.forEach(Scrubbing::linkTo);
		return scrubbing.removed;
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (!(node instanceof Element element)) {
			return FilterResult.CONTINUE;
		}
		String name = element.normalName();
		Removed kind = kind(name);
		if (kind != null) {
			this.removed.add(kind);
		}
		if (goesWithItsText(name, kind)) {
			return FilterResult.REMOVE;
		}
		if (!element.attributes().isEmpty()) {
			if (isHidden(element)) {
				this.removed.add(Removed.HIDDEN);
				return FilterResult.REMOVE;
			}
			scrubAttributes(element);
		}
		return switch (name) {
			case "img", "image" -> image(element);
			case "video", "audio" -> {
				this.recordings.add(element);
				yield FilterResult.CONTINUE;
			}
			default -> FilterResult.CONTINUE;
		};
	}

	private static @Nullable Removed kind(String name) {
		return switch (name) {
			case "script" -> Removed.SCRIPT;
			case "style" -> Removed.STYLE;
			case "form", "input", "button", "textarea", "select", "keygen" -> Removed.FORM;
			case "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math", "portal" ->
				Removed.EMBEDDED;
			case "base", "meta", "link" -> Removed.PAGE;
			default -> null;
		};
	}

	/** Pictures come late and are shown then; what hides is text. */
	private boolean isHidden(Element element) {
		if (Hidden.isTiny(element)) {
			Set<TextNode> tiny = tiny(element);
			tiny.forEach(Node::remove);
			if (!tiny.isEmpty()) {
				this.removed.add(Removed.HIDDEN);
			}
		}
		return Hidden.isHidden(element) && element.hasText();
	}

	/** The text of an element of which nothing within says that it is larger. */
	private static Set<TextNode> tiny(Element element) {
		Set<TextNode> tiny = Collections.newSetFromMap(new IdentityHashMap<>());
		element.filter((node, _) -> {
			if (node instanceof TextNode text && !text.isBlank()) {
				tiny.add(text);
			}
			boolean other = node != element && node instanceof Element inner && Hidden.hasSize(inner);
			return other ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
		});
		return tiny;
	}

	private static boolean goesWithItsText(String name, @Nullable Removed kind) {
		return SafeHtml.SILENT.contains(name) || kind == Removed.SCRIPT || kind == Removed.STYLE
				|| kind == Removed.PAGE;
	}

	private void scrubAttributes(Element element) {
		for (Attribute attribute : element.attributes().asList()) {
			String key = attribute.getKey().toLowerCase(Locale.ROOT);
			String value = attribute.getValue();
			if (key.startsWith("on")) {
				this.removed.add(Removed.SCRIPT);
			}
			else if (SafeHtml.ADDRESSES.contains(key)) {
				scrubAddress(element, attribute.getKey(), value);
			}
			else if (value.length() > Links.LONGEST) {
				element.removeAttr(attribute.getKey());
			}
			else if (key.equals("style") && isActive(value)) {
				this.removed.add(Removed.STYLE);
			}
		}
	}

	private void scrubAddress(Element element, String key, String value) {
		String address = Links.harmless(element.nameIs("img") ? this.images : this.base, value);
		if (address == null) {
			if (Links.isDangerous(value)) {
				this.removed.add(Removed.LINK);
			}
			element.removeAttr(key);
		}
		else {
			element.attr(key, address);
		}
	}

	private static boolean isActive(String style) {
		String plain = style.toLowerCase(Locale.ROOT);
		return plain.contains("expression") || plain.contains("url(") || plain.contains("script")
				|| plain.contains("behavior") || plain.contains("binding");
	}

	private FilterResult image(Element image) {
		if (image.attr("src").isEmpty()) {
			takeLateAddress(image);
		}
		if (ORNAMENT.matcher(image.className()).find()) {
			// What it says stays; it is no picture of the post.
			image.removeAttr("src");
		}
		if (Pixels.isOne(image)) {
			this.removed.add(Removed.PIXEL);
			return FilterResult.REMOVE;
		}
		return image.attr("src").isEmpty() && image.attr("alt").isEmpty() ? FilterResult.REMOVE : FilterResult.CONTINUE;
	}

	/** Pages that load images late keep the address elsewhere. */
	private void takeLateAddress(Element image) {
		for (String name : List.of("data-src", "data-original", "data-lazy-src")) {
			String address = Links.harmless(this.images, image.attr(name));
			if (address != null && image.hasAttr(name)) {
				image.attr("src", address);
				return;
			}
		}
	}

	private static void linkTo(Element recording) {
		Element source = recording.selectFirst("source[src]");
		String address = recording.hasAttr("src") ? recording.attr("src") : (source != null) ? source.attr("src") : "";
		if (!address.isEmpty()) {
			String title = recording.attr("title");
			recording.before(new Element("a").attr("href", address).text(title.isEmpty() ? address : title));
		}
		recording.remove();
	}

}
