/**
 * What was printed before: which pages, which versions of which projects, and where they
 * stood.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.memory;

import org.jspecify.annotations.NullMarked;
