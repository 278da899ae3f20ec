/**
 * How much it costs to poll many feeds, beside a bare loop over the same feeds.
 */
@NullMarked
package org.xmpp.newsletter.bench.poll;

import org.jspecify.annotations.NullMarked;
