package org.xmpp.newsletter.assembler.delivery;

/**
 * How an issue is handed over.
 */
enum Way {

	/** To the mailing list. */
	MAIL,

	/** To the site's repository. */
	GIT

}
