package org.xmpp.newsletter.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * A message that no retry will make readable.
 */
class UnreadableEventException extends RuntimeException {

	UnreadableEventException(String message) {
		this(message, null);
	}

	UnreadableEventException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
