/**
 * What happens in the queue, told at once to the pages that are open.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.live;

import org.jspecify.annotations.NullMarked;
