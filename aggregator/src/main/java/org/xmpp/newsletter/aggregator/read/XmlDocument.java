package org.xmpp.newsletter.aggregator.read;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an XML document. Well-formed documents take the strict way; all others are
 * read as well as they can be.
 *
 * @param tree its elements, attributes and text; nothing else of it matters to a feed
 * @param notices what was left out because there was too much of it
 * @param flaw where and why it is not well-formed, or null when it is
 */
record XmlDocument(Document tree, List<String> notices, @Nullable String flaw) {

	static XmlDocument of(String text) throws UnreadableFeedException {
		Beginning beginning = Beginning.of(text);
		GuardedTree tree = new GuardedTree();
		String flaw = null;
		try {
			StrictXml.parse(text, beginning.root(), tree);
		}
		catch (XMLStreamException | RuntimeException ex) {
			flaw = StrictXml.flaw(ex, text, beginning.root());
			tree = new GuardedTree();
			new TagSoup(text, beginning.root(), new References(beginning.doctype(text)), tree).parse();
		}
		Document document = tree.document();
		NoFeed.refuseUnlessFeedLike(document.getRootElement());
		return new XmlDocument(document, tree.notices(), flaw);
	}

}
