/**
 * What editors tell each other about an entry.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.note;

import org.jspecify.annotations.NullMarked;
