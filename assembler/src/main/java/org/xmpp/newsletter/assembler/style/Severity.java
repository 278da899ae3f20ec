package org.xmpp.newsletter.assembler.style;

/**
 * How bad a finding is.
 */
public enum Severity {

	/** Wrong as it stands. */
	ERROR,

	/** Probably wrong. */
	WARNING,

	/** Something left to do by hand. */
	NOTE,

	/** Not looked for. */
	OFF

}
