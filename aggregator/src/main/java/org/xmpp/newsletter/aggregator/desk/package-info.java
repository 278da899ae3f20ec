/**
 * The feeds desk: pages and API for the people who look after feeds.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.desk;

import org.jspecify.annotations.NullMarked;
