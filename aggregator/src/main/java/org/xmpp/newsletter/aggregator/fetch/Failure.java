package org.xmpp.newsletter.aggregator.fetch;

import java.util.Locale;

/**
 * Why there is no usable answer, other than by a rule of ours.
 */
public enum Failure {

	/** Something took too long. */
	TIMEOUT,

	/** No name server knows the name. */
	UNKNOWN_HOST,

	/** Nobody listens, or the network does not lead there. */
	UNREACHABLE,

	/** The server's certificate or its TLS is not to be trusted. */
	TLS,

	/** What came is not HTTP. */
	PROTOCOL,

	/** The connection ended before the answer did. */
	CUT_OFF,

	/** The compression is damaged, or was not asked for. */
	ENCODING,

	/** A redirect that does not say where to, or says it badly. */
	BAD_REDIRECT,

	/** The server says "not modified" to a question that had no condition. */
	UNASKED_NOT_MODIFIED,

	/** An HTTP status that brings no feed. */
	STATUS;

	/**
	 * The reason for programs.
	 * @return lower case with underscores; stable
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
