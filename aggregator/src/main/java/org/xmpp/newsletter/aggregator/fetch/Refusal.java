package org.xmpp.newsletter.aggregator.fetch;

import java.util.Locale;

/**
 * Which rule of ours an address or its answer offends.
 */
public enum Refusal {

	/** It is no address of the web. */
	ADDRESS,

	/** Neither http nor https. */
	SCHEME,

	/** A name or a password stands in the address. */
	CREDENTIALS,

	/** The port is not one of those that are asked. */
	PORT,

	/** It leads to an address that is not on the public internet. */
	INNER_ADDRESS,

	/** More headers than anybody needs. */
	HEADERS_TOO_LARGE,

	/** More bytes than a feed has, as sent or decompressed. */
	BODY_TOO_LARGE,

	/** It is sent on and on. */
	TOO_MANY_REDIRECTS,

	/** It is sent to where it came from. */
	REDIRECT_LOOP;

	/**
	 * The rule for programs.
	 * @return lower case with underscores; stable
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
