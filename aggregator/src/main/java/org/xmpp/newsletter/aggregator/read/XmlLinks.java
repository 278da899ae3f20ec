package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.Optional;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The links of a feed and of its items, made absolute.
 *
 * @see <a href="https://www.w3.org/TR/xmlbase/">XML Base</a>
 */
final class XmlLinks {

	private XmlLinks() {
	}

	/** The page for people that a feed or an item belongs to. */
	static Optional<URI> page(Element element, URI address) {
		return linkOf(element, "alternate", address).or(() -> textLink(element, address))
			.or(() -> permalink(element, address))
			.or(() -> linkOf(element, "related", address));
	}

	/** What relative links in an element are relative to. */
	static URI base(@Nullable Element element, URI address) {
		if (element == null) {
			return address;
		}
		URI outer = base(element.getParentElement(), address);
		String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
		return Links.resolve(outer, own).orElse(outer);
	}

	private static Optional<URI> linkOf(Element element, String relation, URI address) {
		return element.getChildren()
			.stream()
			.filter((child) -> child.getName().equals("link") && child.getAttribute("href") != null)
			.filter((link) -> link.getAttributeValue("rel", "alternate").equals(relation))
			.flatMap((link) -> Links.resolve(base(link, address), link.getAttributeValue("href")).stream())
			.findFirst();
	}

	private static Optional<URI> textLink(Element element, URI address) {
		return element.getChildren()
			.stream()
			.filter((child) -> child.getName().equals("link") && child.getAttribute("href") == null)
			.flatMap((link) -> Links.resolve(base(link, address), link.getText()).stream())
			.findFirst();
	}

	private static Optional<URI> permalink(Element element, URI address) {
		return element.getChildren()
			.stream()
			.filter((child) -> child.getName().equals("guid"))
			.filter((guid) -> !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false"))
			.filter((guid) -> guid.getTextTrim().startsWith("http"))
			.flatMap((guid) -> Links.resolve(address, guid.getText()).stream())
			.findFirst();
	}

}
