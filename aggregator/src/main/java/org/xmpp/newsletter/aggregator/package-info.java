/**
 * Registers feeds, polls and reads them, and publishes what is new.
 */
@NullMarked
package org.xmpp.newsletter.aggregator;

import org.jspecify.annotations.NullMarked;
