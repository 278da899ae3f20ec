/**
 * Fetches addresses of the outside world: the one way out, polite, bounded, and never
 * into the own network.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.fetch;

import org.jspecify.annotations.NullMarked;
