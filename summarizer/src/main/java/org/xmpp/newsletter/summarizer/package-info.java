/**
 * Turns items into entries and keeps the queue in which editors decide.
 */
@NullMarked
package org.xmpp.newsletter.summarizer;

import org.jspecify.annotations.NullMarked;
