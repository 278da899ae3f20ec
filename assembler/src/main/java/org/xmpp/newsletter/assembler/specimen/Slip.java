package org.xmpp.newsletter.assembler.specimen;

/**
 * Where a printed issue is not as its house style has it.
 *
 * @param line the line of the printed file
 * @param printed what stands there
 * @param why what the house does otherwise; empty when no rule explains it
 */
public record Slip(int line, String printed, String why) {

	/**
	 * Whether a rule says why it differs.
	 * @return false when the style does not know the form
	 */
	public boolean isExplained() {
		return !this.why.isEmpty();
	}

}
