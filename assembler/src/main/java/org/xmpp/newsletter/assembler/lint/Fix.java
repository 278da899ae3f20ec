package org.xmpp.newsletter.assembler.lint;

/**
 * A certain repair: what stands in the lines of the finding, and what should.
 *
 * @param then Markdown as it stands
 * @param now Markdown as it should
 */
public record Fix(String then, String now) {

	/**
	 * Repairs a text.
	 * @param text Markdown that holds what is to be repaired
	 * @return the text with the first such place repaired
	 */
	public String apply(String text) {
		int place = text.indexOf(this.then);
		return (place < 0) ? text : text.substring(0, place) + this.now + text.substring(place + this.then.length());
	}

}
