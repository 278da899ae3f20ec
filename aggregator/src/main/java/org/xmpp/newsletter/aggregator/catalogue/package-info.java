/**
 * The projects and feeds that a new newsroom starts with.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.catalogue;

import org.jspecify.annotations.NullMarked;
