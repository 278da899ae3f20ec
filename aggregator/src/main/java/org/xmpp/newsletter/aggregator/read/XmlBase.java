package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What relative addresses in an element are relative to.
 *
 * @see <a href="https://www.w3.org/TR/xmlbase/">XML Base</a>
 */
final class XmlBase {

	private XmlBase() {
	}

	/**
	 * Finds the base of an element.
	 * @param address the address of the document, or null when nobody knows
	 */
	static @Nullable String of(@Nullable Element element, @Nullable String address) {
		if (element == null) {
			return address;
		}
		String outer = of(element.getParentElement(), address);
		String own = own(element);
		return (own != null && !own.isBlank()) ? Rfc3986.resolve(outer, own.strip()) : outer;
	}

	private static @Nullable String own(Element element) {
		if (!element.hasAttributes()) {
			return null;
		}
		String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
		// CDF has an attribute of its own for that.
		boolean channel = own == null && element.getName().toLowerCase(Locale.ROOT).equals("channel");
		return channel ? Fields.attribute(element, "base") : own;
	}

}
