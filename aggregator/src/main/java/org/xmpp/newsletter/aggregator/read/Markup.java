package org.xmpp.newsletter.aggregator.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Entities;

/**
 * Writes elements of XML as HTML, to be cleaned: names without prefixes, addresses that
 * an inner xml:base governs made absolute.
 */
final class Markup {

	private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
			"meta", "param", "source", "track", "wbr");

	private final StringBuilder html = new StringBuilder();

	private final @Nullable String outer;

	private Markup(@Nullable String outer) {
		this.outer = outer;
	}

	/**
	 * Writes what is in an element. A single div around it all is only a wrapper.
	 * @param base the base of the element
	 */
	static String in(Element element, @Nullable String base) {
		Markup markup = new Markup(base);
		Element wrapper = wrapper(element);
		if (wrapper != null) {
			markup.writeContent(wrapper, inner(wrapper, base));
		}
		else {
			markup.writeContent(element, base);
		}
		return markup.html.toString().strip();
	}

	private static @Nullable Element wrapper(Element element) {
		List<Element> children = element.getChildren();
		boolean alone = children.size() == 1 && children.getFirst().getName().equalsIgnoreCase("div")
				&& element.getTextTrim().isEmpty();
		return alone ? children.getFirst() : null;
	}

	private static @Nullable String inner(Element element, @Nullable String base) {
		String own = element.hasAttributes() ? element.getAttributeValue("base", Namespace.XML_NAMESPACE) : null;
		return (own != null) ? Rfc3986.resolve(base, own.strip()) : base;
	}

	private void writeContent(Element element, @Nullable String base) {
		for (Content content : element.getContent()) {
			if (content instanceof Text text) {
				this.html.append(Entities.escape(text.getText()));
			}
			else if (content instanceof Element child) {
				write(child, inner(child, base));
			}
		}
	}

	private void write(Element element, @Nullable String base) {
		String name = element.getName().toLowerCase(Locale.ROOT);
		this.html.append('<').append(name);
		for (Attribute attribute : element.getAttributes()) {
			boolean plain = attribute.getNamespace() == Namespace.NO_NAMESPACE;
			if (plain || attribute.getName().equals("lang")) {
				write(attribute, base);
			}
		}
		this.html.append('>');
		if (!EMPTY.contains(name)) {
			writeContent(element, base);
			this.html.append("</").append(name).append('>');
		}
	}

	private void write(Attribute attribute, @Nullable String base) {
		boolean governed = base != null && !base.equals(this.outer)
				&& SafeHtml.ADDRESSES.contains(attribute.getName().toLowerCase(Locale.ROOT));
		String value = governed ? Rfc3986.resolve(base, attribute.getValue().strip()) : attribute.getValue();
		this.html.append(' ').append(attribute.getName()).append("=\"").append(Entities.escape(value)).append('"');
	}

}
