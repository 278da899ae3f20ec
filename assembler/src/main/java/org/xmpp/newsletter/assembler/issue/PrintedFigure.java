package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.UUID;

/**
 * An image of an entry. It is printed from the issue's folder, into which somebody copies
 * it.
 *
 * @param entry the entry's identity
 * @param title the entry's title
 * @param address where the source has it
 * @param file the name of the copy, no other image of the issue has it
 * @param path where the site will have the copy
 * @param approved the caption as an editor approved it
 * @param caption the caption as it stands in the file
 * @param printed false when a person took it out of the draft
 */
public record PrintedFigure(UUID entry, String title, URI address, String file, String path, String approved,
		String caption, boolean printed) {
}
