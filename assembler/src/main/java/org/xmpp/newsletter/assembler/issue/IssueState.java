package org.xmpp.newsletter.assembler.issue;

/**
 * How far the issue of a month is.
 */
enum IssueState {

	/** Its month is not over. */
	COLLECTING,

	/** Its month is over; it can be reviewed and released. */
	REVIEW,

	/** It is printed and does not change any more. */
	RELEASED

}
