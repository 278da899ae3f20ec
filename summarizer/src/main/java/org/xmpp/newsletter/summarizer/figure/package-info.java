/**
 * Pictures of the sources, proposed as figures of an entry.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.figure;

import org.jspecify.annotations.NullMarked;
