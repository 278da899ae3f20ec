package org.xmpp.newsletter.embedded;

/**
 * What a power cut may take.
 */
enum Durability {

	/** Nothing that was acknowledged: everything is on the disk before that. */
	KEPT,

	/** Everything: the folder is deleted anyway. */
	DISPOSABLE

}
