package org.xmpp.newsletter.aggregator.validation;

/**
 * How much a finding matters.
 */
public enum Severity {

	/** Readers may refuse the feed, or lose news of it. */
	ERROR,

	/** Some readers show something else than what is meant. */
	WARNING,

	/** It could be better. */
	HINT

}
