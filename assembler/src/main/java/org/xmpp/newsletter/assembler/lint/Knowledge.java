package org.xmpp.newsletter.assembler.lint;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is known besides the file.
 *
 * @param fileName the file's name, or null
 * @param titles the titles of XEPs by number, as far as they are known
 * @param printed news links of earlier issues, with what to call that issue
 */
public record Knowledge(@Nullable String fileName, Map<Integer, String> titles, Map<String, String> printed) {

	/** Nothing but the file itself. */
	public static final Knowledge NONE = new Knowledge(null, Map.of(), Map.of());

}
