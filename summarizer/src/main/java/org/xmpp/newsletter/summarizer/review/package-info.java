/**
 * Entries and what editors decide on them.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.review;

import org.jspecify.annotations.NullMarked;
