/**
 * Polls feeds politely and stores what they show.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.poll;

import org.jspecify.annotations.NullMarked;
