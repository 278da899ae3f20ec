package org.xmpp.newsletter.assembler.style;

import org.jspecify.annotations.Nullable;

/**
 * A house style cannot be used; says what is wrong and where.
 */
public class InvalidStyleException extends RuntimeException {

	InvalidStyleException(String style, String problem, @Nullable Throwable cause) {
		super("House style '" + style + "': " + problem, cause);
	}

}
