package org.xmpp.newsletter.aggregator.read;

/**
 * Kinds of things that cleaning takes out of a stranger's HTML.
 */
public enum Removed {

	/** Programs: script elements and event handlers. */
	SCRIPT("a script"),

	/** Forms and their fields. */
	FORM("a form"),

	/** Frames, objects, drawings and formulas: other documents inside the document. */
	EMBEDDED("an embedded document"),

	/** Style sheets and style attributes. */
	STYLE("a style"),

	/** Text that no reader would see. */
	HIDDEN("hidden text"),

	/** Links that run something or carry data. */
	LINK("a dangerous link"),

	/** Images that only tell who is reading. */
	PIXEL("a tracking pixel"),

	/** Directions for the whole page: base, meta, link. */
	PAGE("a direction for the whole page");

	private final String words;

	Removed(String words) {
		this.words = words;
	}

	/**
	 * Names the kind for a person.
	 * @return some words to put after "removed"
	 */
	public String words() {
		return this.words;
	}

}
