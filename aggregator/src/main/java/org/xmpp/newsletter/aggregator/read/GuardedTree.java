package org.xmpp.newsletter.aggregator.read;

import java.util.List;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.jdom2.Attribute;
import org.jdom2.AttributeType;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;

/**
 * Grows the tree of a document and counts while it grows: deep or crowded trees take ROME
 * and JDOM quadratic time. What is too much inside an item is left out and costs no more
 * than itself; elements nested too deep elsewhere end the reading.
 */
final class GuardedTree {

	static final int DEEPEST = 256;

	private static final int MOST_ELEMENTS = 300_000;

	/** Nobody wrote this many by mistake. */
	private static final int MOST_LEFT_OUT = 1_000_000;

	private static final int DEEPEST_LEFT_OUT = 10_000;

	private static final int MOST_IN_ITEM = 10_000;

	private static final int MOST_PARTS = 2000;

	private static final int MOST_ATTRIBUTES = 100;

	private static final int LONGEST_TEXT = 1_000_000;

	private static final int LONGEST_ATTRIBUTE = 65_536;

	private static final int DEEPEST_ITEM = 4;

	private static final Set<String> ITEMS = Set.of("item", "entry");

	// Names are checked where they are read; checking them again costs a third of the
	// time.
	private static final JDOMFactory JDOM = new UncheckedJDOMFactory();

	private final Namespaces namespaces = new Namespaces();

	private final Set<String> notices = new LinkedHashSet<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable Document document;

	private @Nullable Element current;

	private @Nullable Element item;

	private int depth;

	/** How many elements that are left out are open. */
	private int leftOut;

	private int allLeftOut;

	private int elements;

	private int attributes;

	private int items;

	private int inItem;

	/**
	 * Starts an element.
	 * @return whether it is kept and may get attributes
	 */
	boolean start(@Nullable String prefix, @Nullable String uri, String name) throws UnreadableFeedException {
		if (this.leftOut > 0 || isTooMuch(name)) {
			countLeftOut();
			return false;
		}
		endText();
		Element parent = this.current;
		if (parent == null) {
			NoFeed.refuse(name);
			this.namespaces.root(name);
		}
		Element element = JDOM.element(name, this.namespaces.of(prefix, uri));
		if (parent == null) {
			this.document = JDOM.document(element);
		}
		else {
			JDOM.addContent(parent, element);
		}
		this.current = element;
		this.depth++;
		count(element);
		return true;
	}

	private void countLeftOut() throws UnreadableFeedException {
		this.leftOut++;
		this.allLeftOut++;
		if (this.leftOut > DEEPEST_LEFT_OUT) {
			throw new UnreadableFeedException(
					"The document has elements nested deeper than %d.".formatted(DEEPEST_LEFT_OUT));
		}
		if (this.allLeftOut > MOST_LEFT_OUT) {
			throw new UnreadableFeedException("The document has more than %d elements.".formatted(MOST_LEFT_OUT));
		}
	}

	private boolean isTooMuch(String name) throws UnreadableFeedException {
		if (this.depth >= DEEPEST && this.item == null) {
			throw new UnreadableFeedException("The document has elements nested deeper than %d.".formatted(DEEPEST));
		}
		boolean anotherItem = this.item == null && isItem(name);
		return leave(this.depth >= DEEPEST, "elements nested deeper than " + DEEPEST)
				|| leave(this.elements >= MOST_ELEMENTS, "what stands after its element number " + MOST_ELEMENTS)
				|| leave(anotherItem && this.items >= XmlFeed.MOST_ITEMS,
						"the items after number " + XmlFeed.MOST_ITEMS)
				|| leave(this.item != null && this.inItem >= MOST_IN_ITEM,
						"what an item has after its element number " + MOST_IN_ITEM)
				|| leave(this.item != null && this.current == this.item && this.item.getContentSize() >= MOST_PARTS,
						"what an item has after its part number " + MOST_PARTS);
	}

	private boolean leave(boolean excess, String what) {
		if (excess) {
			this.notices.add("Left out: " + what + ".");
		}
		return excess;
	}

	private boolean isItem(String name) {
		return this.depth > 0 && this.depth < DEEPEST_ITEM && ITEMS.contains(name.toLowerCase(Locale.ROOT));
	}

	private void count(Element element) {
		this.elements++;
		this.depth--;
		if (this.item != null) {
			this.inItem++;
		}
		else if (isItem(element.getName())) {
			this.item = element;
			this.items++;
			this.inItem = 0;
		}
		this.depth++;
	}

	boolean isAtRoot() {
		return this.depth == 1 && this.leftOut == 0;
	}

	/** ROME tells some formats by what their root declares. */
	void declare(@Nullable String prefix, @Nullable String uri) {
		Element element = this.current;
		if (element != null && uri != null && element.getAdditionalNamespaces().size() < MOST_ATTRIBUTES) {
			Namespace namespace = this.namespaces.of(prefix, uri);
			if (!namespace.getPrefix().equals(element.getNamespacePrefix())) {
				JDOM.addNamespaceDeclaration(element, namespace);
			}
		}
	}

	void attribute(@Nullable String prefix, @Nullable String uri, String name, String value) {
		Element element = this.current;
		if (element == null
				|| leave(element.getAttributesSize() >= MOST_ATTRIBUTES || this.attributes >= MOST_ELEMENTS,
						"what an element has after attribute number " + MOST_ATTRIBUTES)
				|| leave(value.length() > LONGEST_ATTRIBUTE,
						"an attribute with more than " + LONGEST_ATTRIBUTE + " characters")) {
			return;
		}
		this.attributes++;
		boolean plain = prefix == null || prefix.isEmpty();
		Namespace namespace = plain ? Namespace.NO_NAMESPACE : this.namespaces.of(prefix, uri);
		Attribute attribute = JDOM.attribute(name, Letters.clean(value), AttributeType.UNDECLARED, namespace);
		JDOM.setAttribute(element, attribute);
	}

	void text(char[] letters, int from, int length) {
		if (this.leftOut == 0 && this.current != null) {
			this.text.append(letters, from, Math.min(length, room(length)));
		}
	}

	void text(CharSequence letters, int from, int to) {
		if (this.leftOut == 0 && this.current != null) {
			this.text.append(letters, from, from + Math.min(to - from, room(to - from)));
		}
	}

	private int room(int length) {
		int room = LONGEST_TEXT - this.text.length();
		leave(room < length, "what stands in an element after character number " + LONGEST_TEXT);
		return room;
	}

	private void endText() {
		Element element = this.current;
		if (element != null && !this.text.isEmpty()) {
			JDOM.addContent(element, JDOM.text(Letters.clean(this.text.toString())));
			this.text.setLength(0);
		}
	}

	/**
	 * Ends the element that was started last.
	 * @return whether another one is open
	 */
	boolean end() {
		if (this.leftOut > 0) {
			this.leftOut--;
			return true;
		}
		endText();
		Element ended = this.current;
		if (ended != null) {
			this.item = (ended == this.item) ? null : this.item;
			this.current = ended.getParentElement();
			this.depth--;
		}
		return this.current != null;
	}

	/** Gives up the item that the document broke off in, unless there is no other one. */
	void breakOffItem() {
		Element broken = this.item;
		if (broken != null && this.items > 1) {
			broken.detach();
			this.notices.add("The document breaks off in its last item.");
		}
	}

	/** Whether there is any text in it. */
	boolean saysAnything() {
		return this.document != null && !this.document.getRootElement().getValue().isBlank();
	}

	Document document() throws UnreadableFeedException {
		if (this.document == null) {
			throw new UnreadableFeedException("It is neither XML nor JSON: there is no element in it.");
		}
		return this.document;
	}

	List<String> notices() {
		return List.copyOf(this.notices);
	}

}
