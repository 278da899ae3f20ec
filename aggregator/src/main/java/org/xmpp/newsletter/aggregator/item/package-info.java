/**
 * Items and their revisions: what feeds showed and people brought.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.item;

import org.jspecify.annotations.NullMarked;
