/**
 * Writes the short text of an entry from forms and from what its sources say.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.draft;

import org.jspecify.annotations.NullMarked;
