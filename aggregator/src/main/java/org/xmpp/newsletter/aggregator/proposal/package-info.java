/**
 * Proposals: feeds that anybody would like to see here.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.proposal;

import org.jspecify.annotations.NullMarked;
