package org.xmpp.newsletter.aggregator.specification;

/**
 * A list of XEPs that nothing may follow from; the message says why, in words that go on
 * after "because".
 */
class UnusableListException extends Exception {

	UnusableListException(String message) {
		super(message);
	}

}
