package org.xmpp.newsletter.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The data folder belongs to a newsroom that is running.
 */
public final class FolderInUseException extends EmbeddedStartException {

	FolderInUseException(Path folder, String holder, @Nullable Throwable cause) {
		super("The folder %s is in use by %s. Stop that one first, or choose another folder.".formatted(folder, holder),
				cause);
	}

}
