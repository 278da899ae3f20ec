package org.xmpp.newsletter.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The embedded broker or database could not be started. The message says to a person what
 * is in the way and what to do.
 */
public class EmbeddedStartException extends RuntimeException {

	EmbeddedStartException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
