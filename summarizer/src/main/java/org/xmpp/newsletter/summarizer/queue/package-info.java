/**
 * The queue over HTTP: for programs and as pages.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.queue;

import org.jspecify.annotations.NullMarked;
