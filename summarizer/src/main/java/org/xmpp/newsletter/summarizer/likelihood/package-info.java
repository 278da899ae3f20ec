/**
 * How likely an item is to be printed, and why: learned from what was printed before.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.likelihood;

import org.jspecify.annotations.NullMarked;
