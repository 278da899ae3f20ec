/**
 * Who is on which entry at the moment.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.claim;

import org.jspecify.annotations.NullMarked;
