/**
 * Feeds: the addresses that are polled, and who registered them.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.feed;

import org.jspecify.annotations.NullMarked;
